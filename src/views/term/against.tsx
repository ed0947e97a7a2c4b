import { Link } from "react-router";
import type { TermId } from "../../engine/pack.ts";
import { confusionBetween } from "../../mastery/confusions/confusions.ts";
import { mixUpWindowEnd } from "../../mastery/confusions/mix-up-window-end.ts";
import { recentFlipsAnsweredWrong } from "../../mastery/report/flips-answered-wrong.ts";
import { times } from "../../ui/humanize.ts";
import { missedFlipsText, mixUpText } from "../lookup/confusion.tsx";
import { contrastBetween } from "../lookup/contrast-between.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { separatorAnswer, separatorOf } from "../lookup/separator.ts";
import { labelOf, nameOf, termOf } from "../lookup/term-names.ts";

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
              {separatorAnswer(separator, term)}: {nameOf(pack, term)}. {separatorAnswer(separator, neighbour)}: {nameOf(pack, neighbour)}.
            </p>
          </>
        )}
        <p className="small">
          {mixUpsText(term, neighbour, record)}{" "}
          {contrast === undefined ? null : <Link to={`/apart/${contrast.id}?a=${term}&b=${neighbour}`}>See a pair of cases</Link>}
        </p>
      </div>
    </article>
  );
}

/** Both ways, in the one form of words: "You said rollback, it was retrain: 3 of 6." */
function mixUpsText(term: TermId, neighbour: TermId, { pack, mastery, now, attempts }: LearnerRecord): string {
  const until = mixUpWindowEnd(mastery, now);
  const ways = [confusionBetween(mastery, term, neighbour, until), confusionBetween(mastery, neighbour, term, until)];
  const asked = ways.reduce((sum, way) => sum + way.asked, 0);
  const mixedUp = ways.filter((way) => way.times > 0);
  if (mixedUp.length > 0) return mixedUp.map((way) => `${mixUpText({ ...way, pack })}: ${way.times} of ${way.asked}.`).join(" ");
  const both = new Set([term, neighbour]);
  const flips = recentFlipsAnsweredWrong(attempts, until).filter(({ answer, chosen }) => both.has(answer) && both.has(chosen)).length;
  const plain = asked === 0 ? "Not asked against each other in these days." : `Asked against each other ${times(asked)}, never confused.`;
  return flips === 0 ? plain : `${plain} ${missedFlipsText(flips)}`;
}
