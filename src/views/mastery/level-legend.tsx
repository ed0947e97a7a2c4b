import { useLocation } from "react-router";
import { APART_AGAINST, APART_DAYS, APART_FROM, FIRM_FROM, FORMING_FRAMES, FORMING_FROM } from "../../mastery/model/constants.ts";
import type { Level } from "../../mastery/report/level.ts";
import { inWords, times } from "../../ui/humanize.ts";
import { LevelLine } from "../../ui/level-line.tsx";
import { LEVEL_STEP } from "../lookup/term-level.ts";

const percent = (share: number) => `${Math.round(100 * share)}%`;

const MEANINGS: readonly (readonly [Level, string])[] = [
  ["new", "not asked yet"],
  ["shaky", `not yet right in ${inWords(FORMING_FRAMES)} different cases, or below ${percent(FORMING_FROM)}`],
  ["forming", `from ${percent(FORMING_FROM)}`],
  ["firm", `from ${percent(FIRM_FROM)}, from enough late answers`],
  [
    "told apart",
    `from ${percent(APART_FROM)}, right on ${inWords(APART_DAYS)} days or more, and asked against each neighbour ${times(APART_AGAINST)} or more`,
  ],
];

const LEGEND = "levels";

/** What each level means; open for who comes by a link to it. */
export function LevelLegend() {
  const { hash } = useLocation();
  return (
    <details className="part" id={LEGEND} open={hash === `#${LEGEND}`}>
      <summary>What new, shaky, forming, firm and told apart mean</summary>
      <p className="small read after">
        The share right to expect on a new case, by your answers on the term itself and the time since; answers on other terms do not move
        it.
      </p>
      <ul className="small">
        {MEANINGS.map(([level, meaning]) => (
          <li key={level}>
            <LevelLine step={LEVEL_STEP[level]} name={level} /> <b>{level}</b>: {meaning}
          </li>
        ))}
      </ul>
    </details>
  );
}
