import { type ReactNode, useEffect } from "react";
import { storage } from "../../learner/storage/browser-storage.ts";
import { arrived } from "../../ui/keys/press-guard.ts";

interface TroubleProps {
  /** What happened. */
  readonly title: string;
  /** Why, what was kept and what helps. */
  readonly children: ReactNode;
  /** The label of the button and what it does. Left out, the button opens the page again. */
  readonly way?: readonly [label: string, go: () => void] | undefined;
  /** For a bug report. */
  readonly detail?: string;
}

const AGAIN = ["Open the page again", () => location.reload()] as const;

/** A screen in place of one that could not be shown. It depends on nothing that could have failed with it. */
export function Trouble({ title, children, way = AGAIN, detail }: TroubleProps) {
  useEffect(arrived, []);
  return (
    <main className="wrap stack" id="main">
      <div role="alert" className="stack">
        <h1>{title}</h1>
        <p className="lede">{children}</p>
      </div>
      <p>
        {storage.state() === "kept"
          ? "Your answers and your progress are kept in this browser and are not touched by this."
          : "Answers that this browser does not store are lost when the page is opened again. Go back and export them under Settings first."}
      </p>
      <p className="row">
        <button type="button" className="btn go" onClick={way[1]}>
          {way[0]}
        </button>
      </p>
      {detail === undefined ? null : (
        <details className="small">
          <summary>Details</summary>
          <p className="mono">{detail}</p>
        </details>
      )}
    </main>
  );
}
