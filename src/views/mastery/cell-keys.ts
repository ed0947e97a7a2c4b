import { type FocusEvent, type KeyboardEvent, useState } from "react";

/** How far each key goes: rows, columns. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface CellKeys {
  /** Whether the cell of these terms is the one that Tab reaches. */
  readonly isStop: (row: number, column: number) => boolean;
  /** For the table's body. */
  readonly onFocus: (event: FocusEvent<HTMLTableSectionElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableSectionElement>) => void;
}

/**
 * Makes the buttons in a table's cells one stop of the Tab key, with arrow keys between them, so that a table of 36 cells takes one press to
 * pass. Rows and columns are counted from 0, row heads left out; cells without a button are skipped.
 */
export function useCellKeys(): CellKeys {
  const [stop, setStop] = useState<readonly [number, number]>([0, 0]);
  return {
    isStop: (row, column) => row === stop[0] && column === stop[1],
    onFocus: ({ target, currentTarget }) => {
      const cell = target.closest("td");
      const row = target.closest("tr");
      if (cell !== null && row !== null) setStop([[...currentTarget.rows].indexOf(row), cell.cellIndex - 1]);
    },
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      const cell = event.target instanceof Element ? event.target.closest("td") : null;
      if (step === undefined || cell === null) return;
      event.preventDefault();
      buttonFrom(cell, event.currentTarget, step)?.focus();
    },
  };
}

/** The next cell's button in this direction, or none at the edge. */
function buttonFrom(
  cell: HTMLTableCellElement,
  { rows }: HTMLTableSectionElement,
  [down, across]: readonly [number, number],
): HTMLButtonElement | null {
  let row = [...rows].findIndex((one) => one.contains(cell)) + down;
  let column = cell.cellIndex + across;
  for (let next = rows[row]?.cells[column]; next !== undefined; next = rows[row]?.cells[column]) {
    const button = next.querySelector("button");
    if (button !== null) return button;
    row += down;
    column += across;
  }
  return null;
}
