import { Fragment, type ReactNode } from "react";
import type { Table as TableOf } from "../../engine/question.ts";
import { type Token, textOf } from "../highlight/tokens.ts";
import { CaptionedExhibit } from "./captioned-exhibit.tsx";
import { type ColumnKind, columnKinds } from "./column-kinds.ts";
import { classesOf, useFactSlot } from "./fact-slots.ts";
import { groupRunsByParent, type RunRow } from "./group-runs-by-parent.ts";
import type { Look, Part, Row } from "./look.ts";
import { omittedRowsText, withOmittedRows } from "./omitted-rows-placeholder.ts";
import { drawTokens, Parts } from "./parts.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

interface TableProps {
  readonly table: TableOf;
  readonly look: Look;
  readonly at: number;
}

/** A table, or a list of runs with the nested ones under their parents. */
export function Table({ table, look, at }: TableProps) {
  const model = look.layout?.[at];
  const kinds = columnKinds(model?.kind === "table" || model?.kind === "runs" ? model : table);
  const groups = groupRunsByParent(table.kind, look.rows(table, at));
  const gaps = new Map(withOmittedRows(groups.flat().map(({ row }) => row)).map(({ row, gap }) => [row.at, gap]));
  return (
    <CaptionedExhibit caption={table} kind="table" look={look} at={at}>
      {(caption) => (
        <ScrollRegion labelledBy={caption}>
          <table className={table.kind === "runs" ? "data whole runs" : "data whole"} aria-labelledby={caption}>
            <thead>
              <tr>
                {table.columns.map((column, index) => (
                  <th key={column} scope="col" className={kinds[index] === "n" ? "n" : undefined}>
                    {breakable(column)}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map((group) => (
              <tbody key={group[0]?.row.at}>
                {group.map((run) => (
                  <TableRow key={run.row.at} run={run} at={at} kinds={kinds} gap={gaps.get(run.row.at) ?? []} />
                ))}
              </tbody>
            ))}
          </table>
        </ScrollRegion>
      )}
    </CaptionedExhibit>
  );
}

interface TableRowProps {
  readonly run: RunRow;
  /** The block’s place among the blocks. */
  readonly at: number;
  readonly kinds: readonly ColumnKind[];
  readonly gap: readonly Row[];
}

function TableRow({ run: { row, cells, place }, at, kinds, gap }: TableRowProps) {
  const slot = useFactSlot(at, row.at);
  const [head = [], ...others] = cells;
  return (
    <>
      {gap.length === 0 ? null : (
        <tr className="gap">
          <td colSpan={kinds.length}>{omittedRowsText(gap, "one row", "rows")}</td>
        </tr>
      )}
      <tr className={classesOf(place, row.isFar && "same", slot?.className)}>
        <th scope={place === "parent" ? "rowgroup" : "row"} className={kinds[0]}>
          {slot?.margin}
          <Cell parts={head} kind={kinds[0]} />
        </th>
        {others.map((parts, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never change places.
          <td key={index} className={kinds[index + 1]}>
            <Cell parts={parts} kind={kinds[index + 1]} />
          </td>
        ))}
      </tr>
    </>
  );
}

function Cell({ parts, kind }: { readonly parts: readonly Part[]; readonly kind: ColumnKind }) {
  return kind === "n" ? <Parts parts={parts.map(together)} /> : <Parts parts={parts.map(together)} draw={drawBreakable} />;
}

/** A short text, such as a day, stays on one line. */
function together(part: Part): Part {
  if (textOf(part.tokens).length > SHORT) return part;
  return { ...part, tokens: part.tokens.map((token) => ({ ...token, text: token.text.replaceAll(" ", "\u00a0") })) };
}

const SHORT = 6;

function drawBreakable(tokens: readonly Token[]): ReactNode {
  return drawTokens(tokens, breakable);
}

/** The longest part of a word that is never torn: a column is at least as wide as it. */
const LONGEST_WHOLE = 13;

/** A word may break after an underscore, a dot, a colon, a slash or an @ where its column is narrow, and elsewhere only within a part that is longer. */
function breakable(text: string): ReactNode {
  if (text.length <= LONGEST_WHOLE) return text;
  return text.split(/(?<=[_.:/@])(?=\w)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places.
    <Fragment key={index}>
      {index === 0 ? null : <wbr />}
      {part.split(/( )/).map(wholeOrLong)}
    </Fragment>
  ));
}

function wholeOrLong(word: string, index: number): ReactNode {
  if (word.length <= LONGEST_WHOLE) return word;
  return (
    <span className="long" key={index}>
      {word}
    </span>
  );
}
