import type { TermId } from "../../engine/pack.ts";
import { reasonRecords } from "../../mastery/report/reason-record.ts";
import { sentence, times } from "../../ui/humanize.ts";
import { LevelLine } from "../../ui/level-line.tsx";
import { dayName } from "../../ui/local-dates.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { LEVEL_STEP, masteryOf } from "../lookup/term-level.ts";
import { nameOf } from "../lookup/term-names.ts";
import { basisOf } from "./basis.ts";

/** The learner's record on one term, both ways. */
export function TermRecord({ term, record }: { readonly term: TermId; readonly record: LearnerRecord }) {
  const { pack, attempts, now } = record;
  const mastery = masteryOf(record, term);
  // A flip asks for a change, and for no term.
  const named = attempts.filter(({ change }) => change === undefined);
  const asked = named.filter(({ answer }) => answer === term);
  const right = asked.filter(({ chosen }) => chosen === term).length;
  const said = named.filter(({ chosen }) => chosen === term);
  const wrongly = said.filter(({ answer }) => answer !== term);
  const [reason] = reasonRecords(asked);
  const name = nameOf(pack, term);
  return (
    <aside className="margin" aria-label="Your record">
      <section>
        <h2>Mastery</h2>
        <p>{sentence(mastery.level)}</p>
        <LevelLine step={LEVEL_STEP[mastery.level]} name={mastery.level} />
        {mastery.answers === 0 ? null : (
          <p className="small">
            An estimate: {Math.round(mastery.p * 10)} in 10 right on a new case, from{" "}
            {basisOf(mastery.answers, asked.at(-1)?.at ?? now, now)}
          </p>
        )}
      </section>
      {asked.length === 0 ? null : (
        <section>
          <h2>When it is {name}</h2>
          <p>
            Recognised {right} of {asked.length}
          </p>
          <p className="small">Of all your answers, since the first</p>
        </section>
      )}
      {reason === undefined ? null : (
        <section>
          <h2>The fact that decides</h2>
          <p>
            Found {reason.said - reason.elsewhere} of {reason.said}
          </p>
          <p className="small">
            {reason.elsewhere === 0 ? "" : `Right for the wrong reason ${times(reason.elsewhere)}. `}Of your right answers where you said
            which fact decides
          </p>
        </section>
      )}
      {said.length === 0 ? null : (
        <section>
          <h2>When you say {name}</h2>
          <p>
            Right {said.length - wrongly.length} of {said.length}
          </p>
          {wrongly.length === 0 ? null : <p className="small">It was {tallyOf(wrongly.map(({ answer }) => nameOf(pack, answer)))}</p>}
        </section>
      )}
      {mastery.dueAt === null ? null : (
        <section>
          <h2>Due</h2>
          <p>{sentence(dayName(Math.max(mastery.dueAt, now), now))}</p>
        </section>
      )}
    </aside>
  );
}

/** "5 retrain, 1 block promotion". */
function tallyOf(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
}
