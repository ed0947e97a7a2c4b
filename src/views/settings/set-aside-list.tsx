import { takeBack, useSetAside } from "../../learner/set-aside/set-aside-store.ts";
import { contrastOfFrame, useFrames } from "../../packs/queries.ts";

/** The cases that are not asked, each to be taken back. */
export function SetAsideList() {
  const list = useSetAside();
  const book = useFrames([...new Set(list.map(({ frame }) => contrastOfFrame(frame)))]);
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
        <p className="small">They are not asked, and your answers to them don’t count.</p>
      </div>
    </section>
  );
}
