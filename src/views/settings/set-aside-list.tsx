import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { takeBack, useSetAside } from "../../learner/set-aside/set-aside-store.ts";
import { contrastOfFrame, useFrames } from "../../packs/queries.ts";
import { counted } from "../../ui/counts.ts";

/** "your answers to them don’t", "your one answer to them doesn’t". */
function answersTo(count: number): string {
  return count === 0 ? "answers to them don’t" : `your ${counted(count, "answer")} to them ${count === 1 ? "doesn’t" : "don’t"}`;
}

/** The cases that are not asked, each to be taken back. */
export function SetAsideList() {
  const list = useSetAside();
  const book = useFrames([...new Set(list.map(({ frame }) => contrastOfFrame(frame)))]);
  const answers = useAttempts((state) => state.count - state.counted.length);
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="set-aside">
      <h2 className="label" id="set-aside">
        Cases set aside
      </h2>
      <div>
        <ul>
          {list.map(({ frame }) => (
            <li key={frame} className="row">
              {book.get(frame)?.about ?? frame}
              <button type="button" className="btn link" onClick={() => takeBack(frame)}>
                Take back<span className="vh"> {book.get(frame)?.about ?? frame}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className="small">{`They are not asked, and ${answersTo(answers)} count.`}</p>
      </div>
    </section>
  );
}
