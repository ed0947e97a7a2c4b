import "./change-text.css";
import type { Change } from "../../engine/question.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Prose } from "../../ui/prose.tsx";
import { sharedEnds } from "./shared-ends.ts";

/** A change of evidence: where, then what stands there, struck, and what would; words that both share stand once. */
export function ChangeText({ change: { where, was, now, isCode } }: { readonly change: Change }) {
  const { before, one, other, after } = sharedEnds(was, now);
  const Words = isCode ? "code" : "span";
  return (
    <span className="change">
      <small>{where}</small>{" "}
      <Words>
        <Text text={before} isCode={isCode} />
        <del>
          <span className="vh">instead of: </span>
          <Text text={one} isCode={isCode} />
        </del>{" "}
        <Icon name="right" />{" "}
        <ins>
          <span className="vh">now: </span>
          <Text text={other} isCode={isCode} />
        </ins>
        <Text text={after} isCode={isCode} />
      </Words>
    </span>
  );
}

/** A code’s backticks are its own. */
function Text({ text, isCode }: { readonly text: string; readonly isCode: boolean }) {
  return isCode ? text : <Prose text={text} />;
}
