import { Fragment, type ReactNode } from "react";
import type { Token } from "../highlight/tokens.ts";
import type { Part } from "./look.ts";

type Draw = (tokens: readonly Token[]) => ReactNode;

interface PartsProps {
  readonly parts: readonly Part[];
  /** Said before a mark, where its place has a name: "Line 13, ". */
  readonly place?: string;
  readonly draw?: Draw;
}

/** A text: what is told stands marked, with hidden words for those who do not see the mark. */
export function Parts({ parts, place = "", draw = drawPlain }: PartsProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts never change places.
  return parts.map((part, index) => <ShownPart key={index} part={part} place={place} draw={draw} />);
}

function ShownPart({ part: { as, tokens }, place, draw }: { readonly part: Part; readonly place: string; readonly draw: Draw }) {
  if (as === "plain") return draw(tokens);
  if (as === "told") {
    return (
      <mark>
        <Said>{place === "" ? "The tell: " : `${place}the tell: `}</Said>
        {draw(tokens)}
      </mark>
    );
  }
  if (as === "old") {
    return (
      <>
        <del>
          <Said>{`${place}instead of: `}</Said>
          {draw(tokens)}
        </del>{" "}
      </>
    );
  }
  return (
    <ins>
      <mark>
        <Said>now: </Said>
        {draw(tokens)}
      </mark>
    </ins>
  );
}

function Said({ children }: { readonly children: string }) {
  return <span className="vh">{children}</span>;
}

function drawPlain(tokens: readonly Token[]): ReactNode {
  return drawTokens(tokens);
}

/** Tokens one after the other, code in backticks as code. */
export function drawTokens(tokens: readonly Token[], drawText: (text: string) => ReactNode = (text) => text): ReactNode {
  return tokens.map(({ text, kind }, index) => {
    const Shown = kind === "code" ? "code" : Fragment;
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's tokens never change places.
    return <Shown key={index}>{drawText(text)}</Shown>;
  });
}
