import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { takeBack, useSetAside } from "../../learner/set-aside/set-aside-store.ts";
import { contrastOfFrame, useFrames } from "../../packs/use-pack.ts";
import { counted } from "../../ui/humanize.ts";

/** "They are not asked, and your three answers to them don’t count." */
export function asideNote(cases: number, answers: number): string {
  const [they, them] = cases === 1 ? ["It is", "it"] : ["They are", "them"];
  const given = answers === 0 ? "answers" : `your ${counted(answers, "answer")}`;
  return `${they} not asked, and ${given} to ${them} ${answers === 1 ? "doesn’t" : "don’t"} count.`;
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
        <p className="small">{asideNote(list.length, answers)}</p>
      </div>
    </section>
  );
}
