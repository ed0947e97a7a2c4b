import type { ColumnRole } from "../../glossary/columns.ts";
import { counted, sentence } from "../../ui/humanize.ts";
import { columnName, ROLE_NAMES, sampleOf, type TableShape } from "./column-roles.ts";

interface ChooseColumnsProps {
  readonly shape: TableShape;
  readonly onChange: (roles: readonly ColumnRole[]) => void;
}

/** What each column of some tables holds, to be corrected. */
export function ChooseColumns({ shape, onChange }: ChooseColumnsProps) {
  const { roles } = shape;
  const change = (column: number, value: string) => {
    const role = ROLE_NAMES.find(([name]) => name === value)?.[0] ?? "ignored";
    onChange(roles.with(column, role));
  };
  return (
    <fieldset className="columns">
      <legend className="small">{captionOf(shape)}</legend>
      {roles.map((role, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place and nothing else.
        <label key={`column ${column}`}>
          <b>{columnName(shape, column)}</b>
          <select value={role} onChange={(event) => change(column, event.target.value)}>
            {ROLE_NAMES.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
          <span className="small">{sampleOf(shape, column)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function captionOf({ tables }: TableShape): string {
  const rows = sentence(
    counted(
      tables.reduce((sum, table) => sum + table.rows.length, 0),
      "row",
    ),
  );
  const [topic = ""] = tables.map((table) => table.topic);
  if (tables.length > 1) return `${rows} in ${counted(tables.length, "table")}`;
  return topic === "" ? rows : `${rows} under “${topic.slice(0, 80)}”`;
}
