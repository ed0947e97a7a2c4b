import type { BlockTemplate, IdleChange } from "../pack.ts";
import type { Block, Spot } from "../question.ts";
import { cutAtPlaces } from "../template/template.ts";

/** A piece of a case as its frame writes it. */
interface Written {
  readonly spot: Spot;
  readonly kind: Block["kind"];
  readonly text: string;
}

/** Finds every place at which the text that a change replaces is written. A text that stands there twice is found twice. */
export function writtenAt(blocks: readonly BlockTemplate[], { was, beside }: Pick<IdleChange, "was" | "beside">): Written[] {
  return blocks.flatMap((block, index) =>
    linesOf(block)
      .filter(({ cells }) => beside === undefined || cells.some((cell) => cell.includes(beside)))
      .flatMap(({ line, cells }) =>
        cells.flatMap((text, cell) =>
          cutAtPlaces(text).flatMap((piece, at) => {
            const written = { spot: { block: index, line, cell, piece: at }, kind: block.kind, text: piece };
            return Array.from({ length: piece.split(was).length - 1 }, () => written);
          }),
        ),
      ),
  );
}

/** The texts of a block in which one fact can be changed for another. The lines of a chart are not texts. */
function linesOf(block: BlockTemplate): { readonly line: number; readonly cells: readonly string[] }[] {
  switch (block.kind) {
    case "prose":
      return [{ line: 0, cells: [block.text] }];
    case "code":
    case "log":
      return block.lines.map((text, line) => ({ line, cells: [text] }));
    case "table":
    case "runs":
      return block.rows.map((cells, line) => ({ line, cells }));
    case "chart":
      return block.event === undefined ? [] : [{ line: block.lines.length, cells: [block.event.at, block.event.text] }];
  }
}
