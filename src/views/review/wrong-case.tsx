import { Link } from "react-router";
import type { Attempt } from "../../engine/attempt.ts";
import { idleId, isUnchanged, poseAsked } from "../../engine/flip-question/pose-flip.ts";
import type { Frame, Pack } from "../../engine/pack.ts";
import type { FrameBook } from "../../packs/use-pack.ts";
import { dayName } from "../../ui/local-dates.ts";
import { DisputeLater } from "../case-tools/lazy-dispute.tsx";
import { TellLine } from "../case-view/tell-line.tsx";
import { casePath } from "../lookup/case-path.ts";
import { mixUpText } from "../lookup/confusion.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";

interface WrongCaseProps {
  readonly attempt: Attempt;
  readonly record: LearnerRecord;
  readonly book: FrameBook;
  /** Says what was picked too, where no heading does. */
  readonly pick?: boolean;
}

/** One answer in a list: what the story was about, its tell, and when. */
export function WrongCase({ attempt, record: { pack, now, counts }, book, pick = false }: WrongCaseProps) {
  const frame = book.get(attempt.frame);
  const asked = askedIn(attempt);
  return (
    <li>
      <p>
        {frame === undefined ? (
          <span className="soft">{book.complete ? "This case is no longer in the pack." : "…"}</span>
        ) : (
          <About attempt={attempt} pack={pack} frame={frame} />
        )}
        {pick ? ` ${mixUpText({ answer: attempt.answer, chosen: attempt.chosen, pack })}.` : ""}
      </p>{" "}
      <p className="small">
        {counts(attempt) ? "" : "set aside, not counted, "}
        {attempt.sure === "sure" ? "sure, " : ""}
        {dayName(attempt.at, now)}
      </p>
      {frame !== undefined && isUnchanged(frame, asked) ? (
        <DisputeLater pack={pack} posed={poseAsked(pack, frame, asked)} chosen={optionOf(attempt)} />
      ) : null}
    </li>
  );
}

function About({ attempt, pack, frame }: { readonly attempt: Attempt; readonly pack: Pack; readonly frame: Frame }) {
  const asked = askedIn(attempt);
  if (!isUnchanged(frame, asked)) {
    return (
      <>
        <b>{frame.about}</b>. <span className="soft">It has been rewritten since.</span>
      </>
    );
  }
  const { question, key } = poseAsked(pack, frame, asked);
  return (
    <>
      <Link to={casePath({ ...asked, chosen: optionOf(attempt) })}>{frame.about}</Link>.{" "}
      <TellLine blocks={question.blocks} marks={key.tell} />
    </>
  );
}

/** What was asked, as the engine poses it again. */
function askedIn({ frame, revision, seed, change }: Attempt) {
  return { frame, revision, seed, flip: change };
}

/** The option that was picked: a term, or in a flip a change. */
function optionOf({ chosen, change = 0 }: Attempt): string {
  return change === 0 ? chosen : idleId(change);
}
