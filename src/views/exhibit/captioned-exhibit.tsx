import "./exhibits.css";
import { type ReactNode, useId } from "react";
import type { Caption } from "../../engine/question.ts";
import type { Look } from "./look.ts";

interface CaptionedExhibitProps {
  readonly caption: Caption;
  readonly kind: "code" | "log" | "table" | "chart";
  readonly look: Look;
  /** Its place among the blocks. */
  readonly at: number;
  /** What stands in the frame; it is given the id of the caption. */
  readonly children: (captionId: string) => ReactNode;
  /** Id of a paragraph that describes it. */
  readonly describedBy?: string;
}

/** The frame of an exhibit: a name, a rule, the artefact, a rule. */
export function CaptionedExhibit({ caption: { name, note }, kind, look, at, children, describedBy }: CaptionedExhibitProps) {
  const id = useId();
  const isSame = look.kind === "twin" && !look.isChanged(at);
  return (
    <figure
      className={`exhibit ${kind}${look.kind === "twin" ? " twin" : ""}`}
      aria-labelledby={id}
      {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
    >
      <figcaption id={id}>
        <b className={isCodeName(name) ? "mono" : undefined}>{name}</b> {note === undefined ? null : <span>{note}</span>}
      </figcaption>
      {isSame ? (
        <>
          <div className="same">{children(id)}</div>
          <p className="gap">as before</p>
        </>
      ) : (
        children(id)
      )}
    </figure>
  );
}

/** Whether a caption is a name in code, such as a path or a table: its first word has a character that running text lacks. */
function isCodeName(name: string): boolean {
  return /^\S*(?:[_/]|\w\.\w)/.test(name);
}
