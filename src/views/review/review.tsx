import "./review.css";
import { Link, useSearchParams } from "react-router";
import type { Attempt } from "../../engine/attempt.ts";
import { useKept } from "../../learner/kept-cases/kept-store.ts";
import { mixUpWindowEnd } from "../../mastery/confusions/mix-up-window-end.ts";
import type { OpenWrong } from "../../mastery/confusions/open-mistakes.ts";
import { OTHER_DAY_HOURS, PUT_RIGHT_QUESTIONS_APART } from "../../mastery/model/constants.ts";
import { recentFlipsAnsweredWrong } from "../../mastery/report/flips-answered-wrong.ts";
import { contrastOfFrame, type FrameBook, useFrames } from "../../packs/use-pack.ts";
import { counted, sentence } from "../../ui/humanize.ts";
import { EnterKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { TakeElsewhereButton } from "../elsewhere/take-elsewhere-button.tsx";
import { MixUp, missedFlipsText } from "../lookup/confusion.tsx";
import { type LearnerRecord, useOpenReasons, useOpenWrong, useRecord } from "../lookup/learner-record.ts";
import { separatorOf } from "../lookup/separator.ts";
import { PrintReview } from "../print/print-review.tsx";
import { Page } from "../shell/page.tsx";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { Cases } from "./cases.tsx";
import { useFirstFew } from "./first-few.ts";
import { PastResults } from "./past-results.tsx";
import { WrongReasonCases } from "./wrong-reason-cases.tsx";

const MOST_GROUPS_AT_FIRST = 20;

/** Wrong answers that wait to be put right, by what was mixed up, most frequent first. */
export function Review() {
  const record = useRecord();
  const [search] = useSearchParams();
  if (record.ready && search.has("print")) return <OnPaper record={record} />;
  return (
    <Page title="Review" tab="Review">
      {record.ready ? <Groups record={record} /> : <Waiting for="Reading your answers" />}
    </Page>
  );
}

function OnPaper({ record }: { readonly record: LearnerRecord }) {
  return <PrintReview record={record} groups={inOrder(useOpenWrong())} />;
}

function Groups({ record }: { readonly record: LearnerRecord }) {
  const wrong = useOpenWrong();
  const reasons = useOpenReasons();
  const groups = inOrder(wrong);
  const { shown, rest, showAll } = useFirstFew(groups, MOST_GROUPS_AT_FIRST);
  const sure = wrong.flatMap(({ attempts }) => attempts.filter(isSure));
  const needed = [...shown.flatMap(({ attempts }) => attempts), ...sure];
  const book = useFrames([...new Set(needed.map(({ frame }) => contrastOfFrame(frame)))]);
  const start = useStart(record);
  const count = wrong.reduce((sum, { attempts }) => sum + attempts.length, 0);
  const retry = () => start.begin({ scope: { kind: "wrong" }, length: Math.min(count, 24), clock: "none", feedback: "each" });
  if (count === 0) {
    return (
      <>
        <NothingWrong answered={record.allAttempts.length} reasons={reasons.length} flips={missedLately(record)} />
        <WrongReasonCases reasons={reasons} record={record} />
        <PastResults record={record} />
      </>
    );
  }
  return (
    <>
      <section className="hero">
        <h1>{sentence(counted(count, "answer"))} to put right</h1>
        <p className="lede">
          Grouped by confusion. Two right answers in different cases, {OTHER_DAY_HOURS} hours or {PUT_RIGHT_QUESTIONS_APART} questions
          apart, put a confusion right; until then it stays.
        </p>
        <div className="row">
          <button type="button" className="btn go" onClick={retry}>
            Retry with new cases <EnterKey />
          </button>
          <Link className="btn link" to="/history">
            All answers
          </Link>
          <KeptLink />
          <Link className="btn link" to="/review?print=1">
            Print
          </Link>
          <TakeElsewhereButton
            record={record}
            taken={() => ({ what: "your answers to put right", attempts: inTime(wrong), contrasts: [] })}
          />
        </div>
        {start.dialog}
      </section>
      <SureButWrong attempts={sure} record={record} book={book} />
      <WrongReasonCases reasons={reasons} record={record} />
      <div className="part">
        {shown.map((group) => (
          <Group key={`${group.answer} ${group.chosen}`} group={group} record={record} book={book} />
        ))}
        {rest === 0 ? null : (
          <button type="button" className="btn" onClick={showAll}>
            Show {rest} more {rest === 1 ? "confusion" : "confusions"}
          </button>
        )}
      </div>
      <PastResults record={record} />
    </>
  );
}

interface SureButWrongProps {
  readonly attempts: readonly Attempt[];
  readonly record: LearnerRecord;
  readonly book: FrameBook;
}

/** What the learner was sure of and missed, before everything else: nobody looks for these by themselves. */
function SureButWrong({ attempts, record, book }: SureButWrongProps) {
  if (attempts.length === 0) return null;
  const newestFirst = [...attempts].sort((one, other) => other.at - one.at);
  return (
    <section className="part" aria-labelledby="sure-but-wrong">
      <header>
        <h2 id="sure-but-wrong">Sure, but wrong</h2>
      </header>
      <Cases attempts={newestFirst} record={record} book={book} pick />
    </section>
  );
}

interface GroupProps {
  readonly group: OpenWrong;
  readonly record: LearnerRecord;
  readonly book: FrameBook;
}

function Group({ group, record, book }: GroupProps) {
  const { answer, chosen, attempts, rightSince } = group;
  const { pack } = record;
  const start = useStart(record);
  const separator = separatorOf(pack, answer, chosen);
  const items = [...attempts].sort((one, other) => Number(isSure(other)) - Number(isSure(one)) || other.at - one.at);
  return (
    <section className="group">
      <div className="stack">
        <h2>
          <MixUp pack={pack} answer={answer} chosen={chosen} />
        </h2>
        {separator === undefined ? null : <p className="soft">{separator.ask}</p>}
        {rightSince === 0 ? null : <p className="small">{sentence(counted(rightSince, "right answer"))} since</p>}
        <button type="button" className="btn" onClick={() => start.retry([{ ...group, attempts: group.attempts.slice(-1) }])}>
          Retry with a new case
        </button>
        {start.dialog}
      </div>
      <Cases attempts={items} record={record} book={book} />
    </section>
  );
}

interface NothingWrongProps {
  readonly answered: number;
  /** Terms that were right for the wrong reason and are not put right. */
  readonly reasons: number;
  /** Flips that went wrong in the days that confusions are counted over. They are not put right. */
  readonly flips: number;
}

function NothingWrong({ answered, reasons, flips }: NothingWrongProps) {
  const told = [
    reasons === 0 ? "" : `${sentence(counted(reasons, "term"))} you picked rightly, for a fact that doesn’t decide.`,
    flips === 0 ? "" : `${missedFlipsText(flips)} That is no confusion, and it counts for both terms.`,
  ].filter((part) => part !== "");
  return (
    <section className="hero">
      <h1>{flips > 0 ? "No confusion to put right" : reasons > 0 ? "No wrong answer to put right" : "Nothing to put right"}</h1>
      <p className="lede">{told.length === 0 ? "Wrong answers wait here, grouped by confusion." : told.join(" ")}</p>
      <div className="row">
        <Link className="btn go" to="/">
          Go to today’s questions
        </Link>
        {flips === 0 ? null : (
          <Link className="btn link" to="/history?kind=flip">
            Flips that went wrong
          </Link>
        )}
        {answered === 0 ? null : (
          <Link className="btn link" to="/history">
            All answers
          </Link>
        )}
        <KeptLink />
      </div>
    </section>
  );
}

/** To the cases that were kept, where there are any. */
function KeptLink() {
  const count = useKept((list) => list.length);
  if (count === 0) return null;
  return (
    <Link className="btn link" to="/kept">
      Kept cases
    </Link>
  );
}

function missedLately({ attempts, mastery, now }: LearnerRecord): number {
  return recentFlipsAnsweredWrong(attempts, mixUpWindowEnd(mastery, now)).length;
}

/** Most frequent first, then the latest. */
function inOrder(wrong: readonly OpenWrong[]): OpenWrong[] {
  return [...wrong].sort((one, other) => other.attempts.length - one.attempts.length || latest(other) - latest(one));
}

function inTime(wrong: readonly OpenWrong[]): Attempt[] {
  return wrong.flatMap(({ attempts }) => attempts).sort((one, other) => one.at - other.at);
}

function isSure({ sure }: Attempt): boolean {
  return sure === "sure";
}

function latest({ attempts }: OpenWrong): number {
  return attempts.at(-1)?.at ?? 0;
}
