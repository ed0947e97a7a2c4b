import type { Code as CodeOf } from "../../engine/question.ts";
import { variables } from "../../ui/level-line.tsx";
import type { Token, TokenKind } from "../highlight/tokens.ts";
import { CaptionedExhibit } from "./captioned-exhibit.tsx";
import { classesOf, useFactSlot } from "./fact-slots.ts";
import { withoutIndent } from "./indent.ts";
import type { Look, Row } from "./look.ts";
import { omittedRowsText, withOmittedRows } from "./omitted-rows-placeholder.ts";
import { Parts } from "./parts.tsx";

interface CodeProps {
  readonly code: CodeOf;
  readonly look: Look;
  readonly at: number;
}

/** Code or configuration. It wraps; the numbers tell a line from the rest of the one before. */
export function Code({ code, look, at }: CodeProps) {
  return (
    <CaptionedExhibit caption={code} kind="code" look={look} at={at}>
      {() => (
        <pre>
          <code>
            {withOmittedRows(look.rows(code, at)).map(({ row, gap }) => (
              <Line key={row.at} row={row} code={code} at={at} gap={gap} />
            ))}
          </code>
        </pre>
      )}
    </CaptionedExhibit>
  );
}

interface LineProps {
  readonly row: Row;
  readonly code: CodeOf;
  /** The block’s place among the blocks. */
  readonly at: number;
  readonly gap: readonly Row[];
}

function Line({ row, code, at, gap }: LineProps) {
  const slot = useFactSlot(at, row.at);
  const first = code.from;
  if (row.isAbsent) return <AbsentLine place={`Line ${first + row.line}, `} />;
  const { indent, parts } = withoutIndent(row.cells[0] ?? [], code.language);
  const number = `${first + row.line}${row.isAdded ? "+" : ""}`;
  return (
    <>
      {gap.length === 0 ? null : <span className="gap">{omittedRowsText(gap, "line", "lines", first)}</span>}
      <span
        className={classesOf("ln", row.isTold && "told", row.isFar && "same", slot?.className)}
        data-n={number}
        style={variables({ "--in": indent.length })}
      >
        {slot?.margin}
        {indent === "" ? null : <span className="indent">{indent}</span>}
        <Parts parts={parts} place={`Line ${number}, `} draw={drawCode} />
        {"\n"}
      </span>
    </>
  );
}

/** Where the twin has a line more. It takes no room, so that nothing moves. */
function AbsentLine({ place }: { readonly place: string }) {
  return (
    <span className="absent">
      <mark>
        <span className="vh">{place}the tell: nothing follows</span>
      </mark>
    </span>
  );
}

const CLASSES: Partial<Record<TokenKind, string>> = { value: "v", key: "k", punctuation: "p", comment: "c" };

function drawCode(tokens: readonly Token[]) {
  return tokens.map(({ text, kind }, index) => {
    const className = kind && CLASSES[kind];
    return className === undefined ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line's tokens never change places.
      <span key={index} className={className}>
        {text}
      </span>
    );
  });
}
