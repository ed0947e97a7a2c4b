import { Link } from "react-router";
import { isRightElsewhere } from "../../mastery/model/pointing-weight.ts";
import { contrastOfFrame, useFrames } from "../../packs/use-pack.ts";
import type { Finished, Outcome } from "../../session/machine/session.ts";
import type { Results } from "../../session/results/results.ts";
import { Choice } from "../../ui/form/choice.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { nameOf } from "../lookup/term-names.ts";
import type { PointBeforeTell } from "./point-before-tell.ts";

interface QuestionListProps {
  readonly session: Finished;
  readonly results: Results;
  readonly record: LearnerRecord;
  readonly before: PointBeforeTell;
}

/** Every question, open to review; sure but wrong first. */
export function QuestionList({ session, results, record: { pack }, before }: QuestionListProps) {
  const book = useFrames([...new Set(session.plan.items.map(({ frame }) => contrastOfFrame(frame)))]);
  const sure = new Set(results.sureButWrong);
  const sorted = [...results.questions].sort((one, other) => Number(sure.has(other.index)) - Number(sure.has(one.index)));
  return (
    <section className="part" aria-labelledby="all-questions">
      <header>
        <h2 id="all-questions">All questions</h2> <span className="small">{orderSentence(sure.size)}</span>
      </header>
      {before.isOffered ? (
        <Choice
          type="checkbox"
          checked={before.isWanted}
          onChange={before.change}
          note="For learning only: what you point at is not added to your record. You can skip it each time."
        >
          Ask me which fact decides before each tell
        </Choice>
      ) : null}
      <ul className="rows questions">
        {sorted.map(({ index, item, outcome }) => (
          <li key={index}>
            <Link className="row-press" to={`/results/${session.plan.id}/${index + 1}${before.search}`}>
              <span className="mono">{index + 1}</span>{" "}
              <span>
                {outcome.result === "right" ? <Icon name="check" label="right" /> : null}
                {outcome.result === "wrong" ? <Icon name="cross" className="bad" label="wrong" /> : null}
                {outcome.result === "unanswered" ? <span aria-hidden="true">–</span> : null}
              </span>{" "}
              <span>{book.get(item.frame)?.about ?? (book.complete ? "No longer in the pack" : "…")}</span>{" "}
              <span className="soft">
                {item.flip === undefined ? nameOf(pack, item.answer) : `flipped to ${nameOf(pack, item.answer)}`}
                {outcome.result === "wrong" && item.flip === undefined ? `, not ${nameOf(pack, outcome.chosen)}` : ""}
              </span>{" "}
              <span className="small">
                {sure.has(index) ? "you were sure" : remarkOn(outcome)}{" "}
                {outcome.flagged ? <Icon name="flag on" className="pen" label="flagged" /> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function orderSentence(sureButWrong: number): string {
  if (sureButWrong === 0) return "each with its tell and twin";
  return sureButWrong === 1 ? "the one you were sure of and missed comes first" : "the ones you were sure of and missed come first";
}

function remarkOn(outcome: Outcome): string {
  if (outcome.result === "unanswered") return "unanswered";
  return isRightElsewhere(outcome.result === "right", outcome.pointed?.was) ? "for the wrong reason" : "";
}
