import type { Log as LogOf } from "../../engine/question.ts";
import { variables } from "../../ui/level-line.tsx";
import { CaptionedExhibit } from "./captioned-exhibit.tsx";
import { classesOf, useFactSlot } from "./fact-slots.ts";
import { fieldOf, isLoud, widest } from "./log-fields.ts";
import type { Look, Row } from "./look.ts";
import { omittedRowsText, withOmittedRows } from "./omitted-rows-placeholder.ts";
import { Parts } from "./parts.tsx";

interface LogProps {
  readonly log: LogOf;
  readonly look: Look;
  readonly at: number;
}

/** A log: time stamp, level and message of each entry. Its columns are as wide as its longest stamp and level. */
export function Log({ log, look, at }: LogProps) {
  const rows = look.rows(log, at);
  const time = widest(rows, "time");
  const level = widest(rows, "level");
  return (
    <CaptionedExhibit caption={log} kind="log" look={look} at={at}>
      {() => (
        // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to Safari.
        <ol role="list" className={level === 0 ? "flat" : undefined} style={variables({ "--time": time + 1, "--level": level + 1 })}>
          {withOmittedRows(rows).map(({ row, gap }) => (
            <Entry key={row.at} row={row} at={at} gap={gap} leveled={level > 0} />
          ))}
        </ol>
      )}
    </CaptionedExhibit>
  );
}

interface EntryProps {
  readonly row: Row;
  /** The block’s place among the blocks. */
  readonly at: number;
  readonly gap: readonly Row[];
  readonly leveled: boolean;
}

function Entry({ row, at, gap, leveled }: EntryProps) {
  const slot = useFactSlot(at, row.at);
  if (row.isAbsent) {
    return (
      <li className="absent">
        <mark>
          <span className="vh">The tell: no entry here</span>
        </mark>
      </li>
    );
  }
  const [parts = []] = row.cells;
  const level = fieldOf(parts, "level");
  return (
    <>
      {gap.length === 0 ? null : <li className="gap">{omittedRowsText(gap, "entry", "entries")}</li>}
      <li className={classesOf(row.isFar && "same", slot?.className)}>
        {slot?.margin}
        <time>
          <Parts parts={fieldOf(parts, "time")} />
        </time>{" "}
        {leveled ? (
          <>
            <span className={isLoud(level) ? "level-name loud" : "level-name"}>
              <Parts parts={level} />
            </span>{" "}
          </>
        ) : null}
        <span>
          <Parts parts={fieldOf(parts, undefined)} />
        </span>
      </li>
    </>
  );
}
