import type { BlockTemplate, ChartTemplate, Frame, PlaceTexts, TermId } from "../pack.ts";
import type { Spot } from "../question.ts";
import type { NumberStyle } from "../template/placeholder.ts";
import type { CompiledSeries } from "../template/series.ts";
import { isPlace, type PiecedTemplate, type Place, piecesOf, type Template, templateOf } from "../template/template.ts";

/** A frame with its texts cut at their placeholders and places. It is made once, however many of its cases are told. */
export interface CompiledFrame {
  readonly blocks: readonly CompiledBlock[];
  /** Where each place stands in the case. One place may stand at several spots. */
  readonly spots: readonly PlacedSpot[];
  /** The blocks that hold a place of the tell. */
  readonly telling: ReadonlySet<number>;
  readonly series: readonly CompiledSeries[];
  readonly ask: Template;
  readonly options: Readonly<Record<TermId, Template>>;
  readonly tells: readonly Readonly<Record<TermId, CompiledPlaces>>[];
  readonly decoys: readonly { readonly toward: TermId; readonly places: CompiledPlaces; readonly why: Template }[];
  readonly why: Readonly<Record<TermId, Readonly<Record<string, Template>>>>;
  readonly extras: Readonly<Record<TermId, Template>>;
  readonly rightIf: Readonly<Record<TermId, Template>>;
}

export interface PlacedSpot {
  readonly place: Place;
  readonly spot: Spot;
  /** Whether the block is a chart’s line, which a place fills with the name of a series. */
  readonly isLine: boolean;
}

/** The texts that fill each place: numbers written as in prose and tables, and as in code and logs. */
type CompiledPlaces = Readonly<Record<string, Readonly<Record<NumberStyle, Template>>>>;

interface CompiledCaption {
  readonly name: Template;
  readonly note: Template | undefined;
}

export type CompiledBlock =
  | { readonly kind: "prose"; readonly text: PiecedTemplate }
  | (CompiledCaption & {
      readonly kind: "code";
      readonly source: Extract<BlockTemplate, { kind: "code" }>;
      readonly lines: readonly PiecedTemplate[];
    })
  | (CompiledCaption & { readonly kind: "log"; readonly lines: readonly PiecedTemplate[] })
  | (CompiledCaption & {
      readonly kind: "table" | "runs";
      readonly columns: readonly Template[];
      readonly rows: readonly (readonly PiecedTemplate[])[];
    })
  | CompiledChart;

export interface CompiledChart extends CompiledCaption {
  readonly kind: "chart";
  readonly unit: string;
  readonly x: string | readonly Template[];
  readonly lines: readonly { readonly name: Template; readonly values: string | Place }[];
  readonly event: { readonly at: PiecedTemplate; readonly text: PiecedTemplate } | undefined;
  readonly limit: { readonly at: Template; readonly text: Template } | undefined;
}

const compiled = new WeakMap<Frame, CompiledFrame>();

export function compiledFrame(frame: Frame): CompiledFrame {
  const known = compiled.get(frame);
  if (known !== undefined) return known;
  const made = compile(frame);
  compiled.set(frame, made);
  return made;
}

function compile(frame: Frame): CompiledFrame {
  const blocks = frame.case.map(compileBlock);
  const spots = blocks.flatMap((block, index) => spotsIn(block).map((each) => ({ ...each, spot: { ...each.spot, block: index } })));
  const written = JSON.stringify(frame);
  return {
    blocks,
    spots,
    telling: new Set(spots.filter(({ place }) => place.of === "tell").map(({ spot }) => spot.block)),
    series: frame.series.map((series) => ({
      ...series,
      waypoints: series.waypoints.map(({ at, value }) => ({ at, value: templateOf(value) })),
      note: optional(series.note),
      isRead: written.includes(`${series.name}.`),
    })),
    ask: templateOf(frame.ask),
    options: each(frame.options ?? {}, (text) => templateOf(text)),
    tells: frame.tells.map((set) => each(set, compilePlaces)),
    decoys: frame.decoys.map(({ toward, texts, why }) => ({ toward, places: compilePlaces(texts), why: templateOf(why) })),
    why: each(frame.why, (reasons) => each(reasons, (text) => templateOf(text))),
    extras: each(frame.extras, (text) => templateOf(text)),
    rightIf: each(frame.rightIf, (text) => templateOf(text)),
  };
}

function compileBlock(block: BlockTemplate): CompiledBlock {
  if (block.kind === "prose") return { kind: "prose", text: piecesOf(block.text) };
  const caption = { name: templateOf(block.name), note: optional(block.note) };
  switch (block.kind) {
    case "code":
      return { ...caption, kind: "code", source: block, lines: block.lines.map((line) => piecesOf(line, "plain")) };
    case "log":
      return { ...caption, kind: "log", lines: block.lines.map((line) => piecesOf(line, "plain")) };
    case "table":
    case "runs":
      return {
        ...caption,
        kind: block.kind,
        columns: block.columns.map((column) => templateOf(column)),
        rows: block.rows.map((row) => row.map((cell) => piecesOf(cell))),
      };
    case "chart":
      return { ...caption, ...compileChart(block) };
  }
}

function compileChart(chart: ChartTemplate): Omit<CompiledChart, "name" | "note"> {
  return {
    kind: "chart",
    unit: chart.unit,
    x: typeof chart.x === "string" ? chart.x : chart.x.map((label) => templateOf(label)),
    lines: chart.lines.map(({ name, values }) => {
      const [place] = piecesOf(values);
      return { name: templateOf(name), values: place !== undefined && isPlace(place) ? place : values };
    }),
    event: chart.event && { at: piecesOf(chart.event.at), text: piecesOf(chart.event.text) },
    limit: chart.limit && { at: templateOf(chart.limit.at), text: templateOf(chart.limit.text) },
  };
}

/** Finds where a block’s places stand. The caller fills in `block`. */
function spotsIn(block: CompiledBlock): PlacedSpot[] {
  switch (block.kind) {
    case "prose":
      return spotsOfText(block.text, 0, 0);
    case "code":
    case "log":
      return block.lines.flatMap((line, index) => spotsOfText(line, index, 0));
    case "table":
    case "runs":
      return block.rows.flatMap((row, line) => row.flatMap((text, cell) => spotsOfText(text, line, cell)));
    case "chart":
      return [
        ...block.lines.flatMap(({ values }, line) => (typeof values === "string" ? [] : [placed(values, line, 0, 0, true)])),
        ...spotsOfText(block.event?.at ?? [], block.lines.length, 0),
        ...spotsOfText(block.event?.text ?? [], block.lines.length, 1),
      ];
  }
}

function spotsOfText(text: PiecedTemplate, line: number, cell: number): PlacedSpot[] {
  return text.flatMap((piece, index) => (isPlace(piece) ? [placed(piece, line, cell, index, false)] : []));
}

function placed(place: Place, line: number, cell: number, piece: number, isLine: boolean): PlacedSpot {
  return { place, spot: { block: 0, line, cell, piece }, isLine };
}

function compilePlaces(texts: PlaceTexts): CompiledPlaces {
  return each(texts, (text) => ({ commas: templateOf(text, "commas"), plain: templateOf(text, "plain") }));
}

function optional(text: string | undefined): Template | undefined {
  return text === undefined ? undefined : templateOf(text);
}

function each<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
