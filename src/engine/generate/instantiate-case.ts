import type { Frame, TermId } from "../pack.ts";
import type { Block, Chart, Text } from "../question.ts";
import { integerBelow } from "../random.ts";
import type { NumberStyle } from "../template/placeholder.ts";
import { type DrawnSeries, drawSeries, pointsOf } from "../template/series.ts";
import { drawFilling, type Filling } from "../template/slots.ts";
import { fill, isPlace, type PiecedTemplate, type Place } from "../template/template.ts";
import type { CompiledBlock, CompiledChart, CompiledFrame } from "./compiled-frame.ts";
import { isMachineText } from "./is-machine-text.ts";

/** Everything that is drawn for a case and that its twins share. Twins differ in the tell alone. */
export interface Story {
  readonly frame: CompiledFrame;
  /** The twin set and the decoy that are told. */
  readonly set: number;
  readonly decoy: number;
  readonly filling: Filling;
  readonly series: ReadonlyMap<string, DrawnSeries>;
  /** Blocks without a place of the tell, as far as they have been filled. All twins share them. */
  readonly shared: (Block | undefined)[];
}

export function drawStory(frame: Frame, compiled: CompiledFrame, random: () => number): Story {
  const set = integerBelow(random, frame.tells.length);
  const decoy = integerBelow(random, Math.max(1, frame.decoys.length));
  const filling = new Map(drawFilling(frame.slots, random));
  const series = new Map<string, DrawnSeries>();
  for (const one of compiled.series) {
    const drawn = drawSeries(one, filling, random);
    series.set(one.name, drawn);
    if (one.isRead) for (const [name, value] of pointsOf(one.name, drawn)) filling.set(name, value);
  }
  return { frame: compiled, set, decoy, filling, series, shared: [] };
}

/** The case as it reads with this term’s tell in it. */
export function blocksWith(story: Story, answer: TermId): Block[] {
  return story.frame.blocks.map((block, index) => {
    const filled = story.shared[index] ?? blockOf(new Teller(story, answer, block.kind), block);
    if (!story.frame.telling.has(index)) story.shared[index] = filled;
    return filled;
  });
}

/** Fills a text the way that a block of this kind writes it in this term's case. */
export function textWith(story: Story, answer: TermId, kind: Block["kind"], pieces: PiecedTemplate): string {
  return new Teller(story, answer, kind).text(pieces).join("");
}

/** Fills the texts of one block of a story. */
class Teller {
  readonly #story: Story;
  readonly #answer: TermId;
  readonly #style: NumberStyle;

  constructor(story: Story, answer: TermId, kind: Block["kind"]) {
    this.#story = story;
    this.#answer = answer;
    this.#style = isMachineText(kind) ? "plain" : "commas";
  }

  get filling(): Filling {
    return this.#story.filling;
  }

  text(pieces: PiecedTemplate): Text {
    return pieces.map((piece) => (isPlace(piece) ? this.place(piece) : fill(piece, this.filling)));
  }

  /** A line that consists of a place filled with nothing is left out. */
  line(pieces: PiecedTemplate): Text | undefined {
    const text = this.text(pieces);
    return text.length > 0 && text.every((piece) => piece === "") ? undefined : text;
  }

  place({ of, name }: Place): string {
    const { frame, set, decoy } = this.#story;
    const places = of === "decoy" ? frame.decoys[decoy]?.places : frame.tells[set]?.[this.#answer];
    return fill(places?.[name]?.[this.#style] ?? [], this.filling);
  }

  /** @throws RangeError where the frame has no such series */
  series(values: string | Place): DrawnSeries {
    const name = typeof values === "string" ? values : this.place(values);
    const series = this.#story.series.get(name);
    if (series === undefined) throw new RangeError(`no series “${name}”`);
    return series;
  }
}

function blockOf(teller: Teller, block: CompiledBlock): Block {
  if (block.kind === "prose") return { kind: "prose", text: teller.text(block.text) };
  const caption = { name: fill(block.name, teller.filling), note: block.note && fill(block.note, teller.filling) };
  switch (block.kind) {
    case "code": {
      const { language, from } = block.source;
      return { ...caption, kind: "code", language, from, lines: block.lines.map((line) => teller.line(line)) };
    }
    case "log":
      return { ...caption, kind: "log", lines: block.lines.map((line) => teller.line(line)) };
    case "table":
    case "runs":
      return {
        ...caption,
        kind: block.kind,
        columns: block.columns.map((column) => fill(column, teller.filling)),
        rows: block.rows.map((row) => row.map((cell) => teller.text(cell))),
      };
    case "chart":
      return { ...caption, ...chartOf(teller, block) };
  }
}

function chartOf(teller: Teller, chart: CompiledChart): Omit<Chart, "name" | "note"> {
  const lines = chart.lines.map(({ name, values }) => ({ name: fill(name, teller.filling), ...teller.series(values) }));
  const points = Math.max(0, ...lines.map(({ values }) => values.length));
  const counted = typeof chart.x === "string";
  return {
    kind: "chart",
    unit: chart.unit,
    x: counted ? String(chart.x) : undefined,
    labels: Array.from({ length: points }, (_, index) => (counted ? String(index + 1) : fill(chart.x[index] ?? [], teller.filling))),
    lines,
    event: chart.event && { at: Number(teller.text(chart.event.at).join("")), text: teller.text(chart.event.text) },
    limit: chart.limit && {
      at: Number(fill(chart.limit.at, teller.filling).replaceAll(",", "")),
      text: fill(chart.limit.text, teller.filling),
    },
  };
}
