import { type Confusion, confusionBetween, confusions } from "../../mastery/confusions/confusions.ts";
import { mixUpWindowEnd } from "../../mastery/confusions/mix-up-window-end.ts";
import { MixUp, mixUpText } from "../lookup/confusion.tsx";
import { contrastBetween } from "../lookup/contrast-between.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { separatorOf } from "../lookup/separator.ts";
import { windowName } from "../lookup/window-name.ts";
import { useStart } from "../start-quiz/start-quiz.tsx";

/** A slip is named only when it happened at least this often. */
const FEWEST_HITS = 3;

/** The mix-up that is likeliest to happen again, with its evidence both ways. */
export function LikeliestSlip({ record }: { readonly record: LearnerRecord }) {
  const { pack, mastery, now } = record;
  const start = useStart(record);
  const until = mixUpWindowEnd(mastery, now);
  const slip = confusions(mastery, pack, until).find(({ times }) => times >= FEWEST_HITS);
  if (slip === undefined) return null;
  const back = confusionBetween(mastery, slip.chosen, slip.answer, until);
  const separator = separatorOf(pack, slip.answer, slip.chosen);
  const contrast = contrastBetween(pack, slip.answer, slip.chosen);
  return (
    <section className="part" aria-labelledby="slip">
      <header>
        <h2 id="slip">Your likeliest confusion</h2> <span className="small">of the times both were on offer, {windowName(until, now)}</span>
      </header>
      <div className="slip">
        <p className="statement">
          <MixUp pack={pack} answer={slip.answer} chosen={slip.chosen} />: {slip.times} of {slip.asked}.
        </p>
        <dl className="tally">
          <Tally confusion={back} name={mixUpText({ pack, answer: back.answer, chosen: back.chosen })} />
        </dl>
        {separator === undefined ? null : (
          <p>
            The tell to look for: <mark>{separator.ask}</mark>
          </p>
        )}
        {contrast === undefined ? null : (
          <button
            type="button"
            className="btn"
            onClick={() => start.begin({ scope: { kind: "contrast", id: contrast.id }, length: 12, clock: "none", feedback: "each" })}
          >
            Practise this {contrast.terms.length === 2 ? "pair" : "cluster"}
          </button>
        )}
        {start.dialog}
      </div>
    </section>
  );
}

function Tally({ confusion: { times, asked }, name }: { readonly confusion: Confusion; readonly name: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="plain">{asked === 0 ? "not asked in these days" : `${times} of ${asked}`}</dd>
    </div>
  );
}
