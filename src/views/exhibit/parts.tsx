import { Fragment, type ReactNode } from "react";
import { type Token, textOf } from "../highlight/tokens.ts";
import type { Part } from "./look.ts";

type Draw = (tokens: readonly Token[]) => ReactNode;

interface PartsProps {
  readonly parts: readonly Part[];
  /** Said before a mark, where its place has a name: "Line 13, ". */
  readonly place?: string;
  readonly draw?: Draw;
}

/**
 * A text: what is told stands marked, with hidden words for those who do not see the mark. Each part is an element that comes and goes as a whole: a
 * browser that translates the page puts texts of its own in the place of React's, which then could neither change them nor put anything before them.
 */
export function Parts({ parts, place = "", draw = drawPlain }: PartsProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: two parts may say the same.
  return parts.map((part, index) => <ShownPart key={`${index} ${part.as} ${textOf(part.tokens)}`} part={part} place={place} draw={draw} />);
}

function ShownPart({ part: { as, tokens }, place, draw }: { readonly part: Part; readonly place: string; readonly draw: Draw }) {
  if (as === "plain") return <span>{draw(tokens)}</span>;
  if (as === "aimed") return <span className="aimed">{draw(tokens)}</span>;
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
