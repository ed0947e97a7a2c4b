import "../../ui/icons-later.css";
import { type Confusion, confusionBetween, confusions } from "../../mastery/confusions.ts";
import { Icon } from "../../ui/icon.tsx";
import { labelOf, nameOf, withArticle } from "../names.ts";
import { contrastBetween, separatorOf } from "../neighbours.ts";
import { useStart } from "../quiz/start.tsx";
import type { LearnerRecord } from "../record.ts";

/** A slip is named only when it happened at least this often. */
const FEWEST_HITS = 3;
/** More would not be counted at a glance; then the figures stand alone. */
const MOST_MARKS = 12;

/** The mix-up that is likeliest to happen again, with its evidence both ways. */
export function LikeliestSlip({ record }: { readonly record: LearnerRecord }) {
  const { pack, mastery, now } = record;
  const start = useStart(record);
  const slip = confusions(mastery, pack, now).find(({ times }) => times >= FEWEST_HITS);
  if (slip === undefined) return null;
  const back = confusionBetween(mastery, slip.chosen, slip.answer, now);
  const separator = separatorOf(pack, slip.answer, slip.chosen);
  const contrast = contrastBetween(pack, slip.answer, slip.chosen);
  return (
    <section className="part" aria-labelledby="slip">
      <header>
        <h2 id="slip">Your likeliest slip</h2> <span className="small">of the times both were on offer, last 30 days</span>
      </header>
      <div className="slip">
        <p className="statement">
          You pick <b>{nameOf(pack, slip.chosen)}</b> when it is <b>{withArticle(pack, slip.answer)}</b>.
        </p>
        <dl className="tally">
          <Tally confusion={slip} name={`${labelOf(pack, slip.answer)} taken for ${nameOf(pack, slip.chosen)}`} />
          <Tally confusion={back} name={`${labelOf(pack, slip.chosen)} taken for ${nameOf(pack, slip.answer)}`} />
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
      <dd className={asked > MOST_MARKS ? "plain" : undefined}>
        {asked > MOST_MARKS ? null : <Marks times={times} asked={asked} />}
        {asked === 0 ? "not asked yet" : `${times} of ${asked}`}
      </dd>
    </div>
  );
}

function Marks({ times, asked }: { readonly times: number; readonly asked: number }) {
  return (
    <span className="marks" aria-hidden="true">
      {Array.from({ length: asked }, (_, index) => (index < times ? "cross" : "check")).map((name, index) => (
        <Icon key={`mark ${String(index)}`} name={name} className={name === "cross" ? "bad" : ""} />
      ))}
    </span>
  );
}
