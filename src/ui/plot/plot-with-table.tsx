import "./plot.css";
import type { ReactNode } from "react";

interface PlottedProps {
  readonly columns: readonly string[];
  /** As many cells as there are columns; the first names its row, and no two are the same. */
  readonly rows: readonly (readonly string[])[];
  /** The picture. */
  readonly children: ReactNode;
}

/** A plot, and under it the same data as a table. */
export function Plotted({ columns, rows, children }: PlottedProps) {
  return (
    <figure className="plotted">
      <div className="plot-place">{children}</div>
      <details>
        <summary>The same as a table</summary>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head = "", ...cells]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
