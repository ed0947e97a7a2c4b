import { Link } from "react-router";
import type { TermId } from "../../engine/pack.ts";
import { confusionBetween } from "../../mastery/confusions.ts";
import { inWords, times } from "../../ui/counts.ts";
import { labelOf, nameOf, termOf } from "../names.ts";
import { answerOf, contrastBetween, separatorOf } from "../neighbours.ts";
import type { LearnerRecord } from "../record.ts";

interface AgainstProps {
  readonly term: TermId;
  readonly neighbour: TermId;
  readonly record: LearnerRecord;
}

/** A neighbour, and the question that separates the two. */
export function Against({ term, neighbour, record }: AgainstProps) {
  const { pack } = record;
  const separator = separatorOf(pack, term, neighbour);
  const contrast = contrastBetween(pack, term, neighbour);
  return (
    <article className="against">
      <div>
        <h3>
          <Link to={`/terms/${neighbour}`}>{labelOf(pack, neighbour)}</Link>
        </h3>{" "}
        <p className="soft">{termOf(pack, neighbour).meaning}</p>
      </div>
      <div className="stack">
        {separator === undefined ? null : (
          <>
            <p>
              <mark>{separator.ask}</mark>
            </p>{" "}
            <p>
              {answerOf(separator, term)}: {nameOf(pack, term)}. {answerOf(separator, neighbour)}: {nameOf(pack, neighbour)}.
            </p>
          </>
        )}
        <p className="small">
          {mixUpText(term, neighbour, record)}{" "}
          {contrast === undefined ? null : <Link to={`/apart/${contrast.id}?a=${term}&b=${neighbour}`}>See a pair of cases</Link>}
        </p>
      </div>
    </article>
  );
}

function mixUpText(term: TermId, neighbour: TermId, { pack, mastery, now }: LearnerRecord): string {
  const there = confusionBetween(mastery, term, neighbour, now);
  const back = confusionBetween(mastery, neighbour, term, now);
  const asked = there.asked + back.asked;
  if (asked === 0) return "Not asked against each other in the last 30 days.";
  if (there.times + back.times === 0) return `Not mixed up in ${inWords(asked)}.`;
  const one = `${nameOf(pack, term)} for ${nameOf(pack, neighbour)} ${times(there.times)} in ${inWords(there.asked)}`;
  const other = `${nameOf(pack, neighbour)} for ${nameOf(pack, term)} ${times(back.times)} in ${inWords(back.asked)}`;
  if (back.times === 0) return `You took ${one}.`;
  if (there.times === 0) return `You took ${other}.`;
  return `You took ${one}, and ${other}.`;
}
