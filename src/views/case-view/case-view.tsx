import "./case-view.css";
import type { ReactElement } from "react";
import type { Block, Prose } from "../../engine/question.ts";
import { Chart } from "../chart/chart.tsx";
import { Code } from "../exhibit/code.tsx";
import { classesOf, useFactSlot } from "../exhibit/fact-slots.ts";
import { Log } from "../exhibit/log.tsx";
import { type Look, PLAIN } from "../exhibit/look.ts";
import { Parts } from "../exhibit/parts.tsx";
import { Table } from "../exhibit/table.tsx";

interface CaseViewProps {
  readonly blocks: readonly Block[];
  /** Before an answer, where none is given. */
  readonly look?: Look;
  /** Of a twin only what changed, with room for more or not. Where an exhibit changed, the whole of it is needed. */
  readonly isCut?: boolean;
}

/** A case: its sentences and exhibits in reading order. */
export function CaseView({ blocks, look = PLAIN, isCut = false }: CaseViewProps) {
  const isProse = blocks.every(({ kind }) => kind === "prose");
  const isShort = isCut && blocks.every(({ kind }, at) => kind === "prose" || !look.isChanged(at));
  return (
    <div className={`case${look.kind === "twin" ? " twin" : ""}${isShort ? " short" : ""}`}>
      {inRuns(blocks).map((run) =>
        run.paragraphs.length > 0 ? (
          <div key={run.at} className={isProse ? "story" : "brief"}>
            {run.paragraphs.map(({ prose, at }) => (
              <Paragraph key={at} prose={prose} look={look} at={at} />
            ))}
          </div>
        ) : (
          run.exhibit && <Exhibited key={run.at} block={run.exhibit} look={look} at={run.at} />
        ),
      )}
    </div>
  );
}

function Paragraph({ prose, look, at }: { readonly prose: Prose; readonly look: Look; readonly at: number }) {
  const [row] = look.rows(prose, at);
  const slot = useFactSlot(at, 0);
  if (row === undefined) return null;
  return (
    <p className={classesOf(row.isFar && "trunk", slot?.className)}>
      {slot?.margin}
      <Parts parts={row.cells[0] ?? []} />
    </p>
  );
}

interface ExhibitedProps {
  readonly block: Exclude<Block, Prose>;
  readonly look: Look;
  readonly at: number;
}

function Exhibited({ block, look, at }: ExhibitedProps): ReactElement {
  switch (block.kind) {
    case "code":
      return <Code code={block} look={look} at={at} />;
    case "log":
      return <Log log={block} look={look} at={at} />;
    case "table":
    case "runs":
      return <Table table={block} look={look} at={at} />;
    case "chart":
      return <Chart chart={block} look={look} at={at} />;
  }
}

interface Run {
  readonly at: number;
  readonly paragraphs: { readonly prose: Prose; readonly at: number }[];
  readonly exhibit?: Exclude<Block, Prose>;
}

/** Paragraphs that follow each other stand together. */
function inRuns(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  blocks.forEach((block, at) => {
    const last = runs.at(-1);
    if (block.kind !== "prose") runs.push({ at, paragraphs: [], exhibit: block });
    else if (last !== undefined && last.paragraphs.length > 0) last.paragraphs.push({ prose: block, at });
    else runs.push({ at, paragraphs: [{ prose: block, at }] });
  });
  return runs;
}
