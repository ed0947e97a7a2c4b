import type { Results } from "../../session/results/results.ts";
import { counted } from "../../ui/humanize.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { variables } from "../../ui/level-line.tsx";
import { barScale, barSeconds } from "./bar-scale.ts";

/** Above this many the numerals are dropped. */
const MOST_WITH_NUMERALS = 24;

/** How long each question took, against the pace. */
export function TimeBars({ results: { questions, time }, exam }: { readonly results: Results; readonly exam: boolean }) {
  const answered = questions.filter(({ outcome }) => outcome.result !== "unanswered");
  if (answered.length === 0 || time.averageMs === null) return null;
  const pace = time.paceMs === null ? null : time.paceMs / 1000;
  const most = barScale(
    answered.map(({ outcome }) => outcome.spentMs),
    pace,
  );
  const bare = answered.length > MOST_WITH_NUMERALS;
  return (
    <section className="part" aria-labelledby="time">
      <header>
        <h2 id="time">Time</h2>{" "}
        <span className="small">
          {Math.round(time.averageMs / 1000)} s on average over {counted(answered.length, "answer")}
          {pace === null ? "" : `, ${exam ? "the exam allows" : "your pace is"} ${Math.round(pace)} s`}
        </span>
      </header>
      <ol className={bare ? "bars bare" : "bars"} style={variables({ "--max": most })}>
        {answered.map(({ index, outcome }) => {
          const seconds = barSeconds(outcome.spentMs);
          const wrong = outcome.result === "wrong";
          return (
            <li key={index} className={wrong ? "no" : undefined} style={variables({ "--s": seconds })}>
              {wrong && !bare ? <b aria-hidden="true">{seconds}</b> : null}
              <span>
                <Icon name={wrong ? "cross" : "check"} />
                <span className="vh">Question </span>
                <span className="ordinal">{index + 1}</span>
                <span className="vh">{`, ${wrong ? "wrong" : "right"}, ${seconds} ${seconds === 1 ? "second" : "seconds"}`}</span>
              </span>
            </li>
          );
        })}
        {pace === null ? null : (
          <li className="pace" aria-hidden="true" style={variables({ "--s": pace })}>
            {Math.round(pace)} s
          </li>
        )}
      </ol>
    </section>
  );
}
