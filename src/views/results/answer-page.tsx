import { useEffect } from "react";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { Pointed } from "../../engine/attempt.ts";
import { isUnchanged, poseAsked } from "../../engine/flip-question/pose-flip.ts";
import { canPointAtTell, factsOf, verdictOf } from "../../engine/generate/pointable-facts.ts";
import type { Pack } from "../../engine/pack.ts";
import type { Posed } from "../../engine/question.ts";
import { useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { contrastOfFrame, useFrames, usePack } from "../../packs/use-pack.ts";
import type { Finished } from "../../session/machine/session.ts";
import { resultsOf } from "../../session/results/results.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { EnterKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { clockText } from "../../ui/timer.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { canRetry, ExplainedAnswer, RetryWithNewCase } from "../case/explained-answer.tsx";
import { CaseTools } from "../case-tools/lazy-case-tools.tsx";
import { questionPath } from "../lookup/case-path.ts";
import { labelOf } from "../lookup/term-names.ts";
import { fetchPointing } from "../pointing/lazy-step.tsx";
import { CopyLink } from "../shell/copy-link.tsx";
import { FramesFault } from "../shell/frames-error.tsx";
import { NotFound } from "../shell/not-found.tsx";
import { Page } from "../shell/page.tsx";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { usePointBeforeTell } from "./point-before-tell.ts";
import { PointingStep } from "./pointing-step.tsx";
import { wrongInOrder } from "./wrong-in-order.ts";

/** One question of a finished quiz, with its tell and twin and what was chosen. */
export function AnswerPage() {
  const { id, number } = useParams();
  const saved = useSessions((state) => state.finished.find((one) => one.id === id));
  const index = Number(number) - 1;
  if (saved?.session.plan.items[index] === undefined) return <NotFound />;
  return <Answer key={index} session={saved.session} index={index} />;
}

function Answer({ session, index }: { readonly session: Finished; readonly index: number }) {
  const pack = usePack();
  const start = useStart({ pack });
  const item = session.plan.items[index];
  const outcome = session.outcomes[index];
  const book = useFrames(item === undefined ? [] : [contrastOfFrame(item.frame)]);
  const frame = book.get(item?.frame ?? "");
  const { isWanted, search } = usePointBeforeTell(session.plan);
  const { said, say } = useSaid(isWanted);
  const results = `/results/${session.plan.id}`;
  const wrong = nextWrong(session, index, pack);
  const onward = `${wrong === undefined ? results : `${results}/${wrong + 1}`}${search}`;
  if (book.fault !== null) return <FramesFault book={book} />;
  if (item === undefined || outcome === undefined) return <NotFound />;
  if (frame === undefined) {
    return (
      <Page title={`Question ${index + 1}`} tab="Today">
        {book.complete ? <p className="lede">This case is no longer in the pack.</p> : <Waiting for="Fetching the case" />}
      </Page>
    );
  }
  const posed = poseAsked(pack, frame, item, session.plan.offer);
  const chosen = outcome.result === "unanswered" ? undefined : outcome.chosen;
  if (isWanted && said === undefined && chosen !== undefined && isUnchanged(frame, item) && canBeAsked(posed)) {
    return (
      <PointingStep
        question={posed.question}
        facts={factsOf(posed.question.blocks)}
        chosen={chosen}
        index={index}
        length={session.plan.items.length}
        results={results + search}
        onDone={(fact) => say(fact?.id)}
      />
    );
  }
  const stored = outcome.result === "unanswered" || frame.revision !== item.revision ? undefined : outcome.pointed;
  const pointed = isWanted ? pointedIn(posed, said) : stored;
  return (
    <Page title={`Question ${index + 1}`} tab="Today">
      <p className="small crumb">
        <Link to={results + search}>
          <Icon name="left" /> Results
        </Link>
        , question {index + 1} of {session.plan.items.length}, {clockText(outcome.spentMs)} taken
        {outcome.result !== "unanswered" && outcome.sure !== undefined ? `, you were ${outcome.sure}` : ""}
        {isWanted && pointed !== undefined ? ", what you pointed at is not in your record" : ""}
      </p>
      {isUnchanged(frame, item) ? null : (
        <p className="lede" role="note">
          The case has been rewritten since you answered it; this is how it reads now.
        </p>
      )}
      <ExplainedAnswer pack={pack} posed={posed} chosen={chosen} pointed={pointed} untold={`Unanswered: ${labelOf(pack, item.answer)}`} />
      <div className="row part">
        <Link className="btn go" to={onward}>
          {wrong === undefined ? "Back to the results" : "Next wrong answer"} <EnterKey />
        </Link>
        {canRetry(item, chosen) ? <RetryWithNewCase item={item} chosen={chosen} start={start} isFirst={false} /> : null}
      </div>
      <CopyLink address={() => questionPath(item)}>Copy a link to this question</CopyLink>
      <CaseTools pack={pack} posed={posed} chosen={chosen} />
      {start.dialog}
    </Page>
  );
}

/** Unlike any fact’s id. */
const NONE = "none";

/** What was said when this look back asked which fact decides; it stays with this entry of the browser’s history and nowhere else. */
function useSaid(isWanted: boolean) {
  const { state, search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (isWanted) fetchPointing();
  }, [isWanted]);
  return {
    /** A fact’s id, or `NONE` where the learner went on without pointing; undefined while it was not asked. */
    said: typeof state === "string" ? state : undefined,
    say: (fact = NONE) => void navigate({ search }, { replace: true, state: fact }),
  };
}

/** Whether which fact decides can be asked of a question at all: a flip asks for it anyway. */
function canBeAsked(posed: Posed): boolean {
  return posed.question.flip === undefined && canPointAtTell(posed);
}

function pointedIn({ question, key }: Posed, said: string | undefined): Pointed | undefined {
  const fact = factsOf(question.blocks).find(({ id }) => id === said);
  return fact && { fact: fact.id, was: verdictOf(fact, key) };
}

/** The wrong answer to look at next; undefined after the last, and where this one was not wrong the first of those that come later. */
function nextWrong(session: Finished, index: number, pack: Pack): number | undefined {
  const order = wrongInOrder(resultsOf(session, pack));
  const place = order.indexOf(index);
  return place >= 0 ? order[place + 1] : order.find((one) => one > index);
}
