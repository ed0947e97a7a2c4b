/**
 * Height of the drawing and the smallest width that its notes are laid out for, in pixels at the normal size of text. Where there is less room
 * than that (chart-plot.css) notes are left out, and fewer labels of the axis stand.
 */
export const HEIGHT = 192;
const NARROW = 250;

/** Labels at the ends of lines stand at least this far apart, in pixels. */
const APART = 20;
/** Where the lowest and the highest may stand: clear of the words below and above the drawing. */
const LOWEST = 2 / HEIGHT;
const HIGHEST = 1 - 4 / HEIGHT;

/** Where labels stand that should be at these heights (shares from the bottom), moved apart as little as needed, in the order given. */
export function spread(heights: readonly number[]): number[] {
  const gap = APART / HEIGHT;
  const order = heights.map((_, index) => index).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0));
  // Groups of labels that touch, each as one: its members stand evenly about their mean.
  const groups: { members: number[]; low: number }[] = [];
  for (const index of order) {
    let group = { members: [index], low: within(heights[index] ?? 0, 0) };
    for (
      let below = groups.at(-1);
      below !== undefined && group.low - below.low < below.members.length * gap - 1e-9;
      below = groups.at(-1)
    ) {
      groups.pop();
      const members = [...below.members, ...group.members];
      const mean = members.reduce((sum, member) => sum + (heights[member] ?? 0), 0) / members.length;
      const span = (members.length - 1) * gap;
      group = { members, low: within(mean - span / 2, span) };
    }
    groups.push(group);
  }
  const placed = heights.map(() => 0);
  for (const { members, low } of groups) {
    members.forEach((member, place) => {
      placed[member] = low + place * gap;
    });
  }
  return placed;
}

function within(low: number, span: number): number {
  return Math.max(LOWEST, Math.min(low, HIGHEST - span));
}

/** Which labels of the axis are shown, so that they don’t touch in a drawing of so many pixels; the last one always is. */
export function isShown(index: number, labels: readonly string[], width = NARROW): boolean {
  const widest = Math.max(...labels.map(({ length }) => length)) * FIGURE + BETWEEN;
  const each = Math.ceil((widest * (labels.length - 1)) / width);
  return (labels.length - 1 - index) % Math.max(1, each) === 0;
}

/** Widths in pixels: of a character of a label and of a note, and of the least room between two labels. */
const FIGURE = 7.5;
const CHARACTER = 6.8;
const BETWEEN = 5;

/** A line of the drawing, as its height (a share from the bottom) at each share of the width; undefined where there is none. */
export interface Curve {
  readonly heightAt: (x: number) => number | undefined;
}

export interface NotePlace {
  /** Its right edge, as a share of the width, and its top, as a share of the height from the top. */
  readonly right: number;
  readonly top: number;
}

const NOTE_HEIGHT = 27;
const NOTE_PADDING = 14;
/** From a marked line to its note: half the band, and some air. */
const BAND = 14;
/** From any other line. */
const AIR = 6;
const STEP = 4;

/** What is to be written, and the part of a line that it belongs to. */
export interface Note {
  readonly text: string;
  readonly marked: Curve;
}

/** A word of the drawing that is written on it, from its left edge on. */
export interface Word {
  readonly text: string;
  /** The top of its line, as a share of the height from the top. */
  readonly top: number;
}

/** Height of a word's line, in pixels. */
const WORD_HEIGHT = 18;

/**
 * A place for each note where it covers no line, no word and no other note, as near to its marked line as can be; of places that are equally near,
 * one below the line and on the right. Undefined where there is no such place.
 *
 * @param lines all lines that must not be covered
 * @param ghosts lines that are better not covered: where the case’s stand in a twin
 * @param words what is written on the drawing already
 */
export function placeNotes(
  notes: readonly Note[],
  lines: readonly Curve[],
  ghosts: readonly Curve[] = [],
  words: readonly Word[] = [],
): (NotePlace | undefined)[] {
  const taken: Box[] = words.map(({ text, top }) => ({ left: 0, right: widthOf(text), top: top * HEIGHT, height: WORD_HEIGHT }));
  const bands = notes.map(({ marked }) => marked);
  return notes.map(({ text, marked }) => {
    const width = Math.min(1, widthOf(text) + NOTE_PADDING / NARROW);
    const place = bestPlace(width, marked, { bands, lines, ghosts, taken });
    if (place !== undefined) taken.push({ left: place.right - width, right: place.right, top: place.top * HEIGHT, height: NOTE_HEIGHT });
    return place;
  });
}

/** The share of the narrowest width that a text takes. */
function widthOf(text: string): number {
  return (text.length * CHARACTER) / NARROW;
}

/** Left and right as shares of the width, top and height in pixels. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

interface Drawn {
  readonly bands: readonly Curve[];
  readonly lines: readonly Curve[];
  readonly ghosts: readonly Curve[];
  readonly taken: readonly Box[];
}

function bestPlace(width: number, marked: Curve, { bands, lines, ghosts, taken }: Drawn): NotePlace | undefined {
  let best: (NotePlace & { readonly cost: number }) | undefined;
  for (let right = 1; right >= width - 1e-9; right -= 0.05) {
    const own = stretches(marked, right - width, right);
    if (own.length === 0) continue;
    const beside = taken.filter((box) => box.left < right && box.right > right - width);
    const obstacles = [
      ...bands.flatMap((line) => stretches(line, right - width, right).map((one) => widened(one, BAND))),
      ...lines.flatMap((line) => stretches(line, right - width, right).map((one) => widened(one, AIR))),
      ...beside.map(({ top, height }) => ({ top: top - AIR, bottom: top + height + AIR })),
    ];
    const dotted = ghosts.flatMap((line) => stretches(line, right - width, right));
    for (let top = 0; top + NOTE_HEIGHT <= HEIGHT; top += STEP) {
      const bottom = top + NOTE_HEIGHT;
      if (obstacles.some((one) => one.bottom > top && one.top < bottom)) continue;
      const distance = Math.min(...own.map((one) => (one.bottom <= top ? top - one.bottom : one.top - bottom + ABOVE)));
      const cost = distance + (1 - right) * SIDEWAYS + (dotted.some((one) => one.bottom > top && one.top < bottom) ? COVERED : 0);
      if (best === undefined || cost < best.cost) best = { right, top: top / HEIGHT, cost };
    }
  }
  return best;
}

/** What a place costs in pixels of distance: above the line, a whole width further left, over a ghost. */
const ABOVE = 8;
const SIDEWAYS = 40;
const COVERED = 24;

/** From the top of the drawing, in pixels. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

function widened({ top, bottom }: Stretch, by: number): Stretch {
  return { top: top - by, bottom: bottom + by };
}

const SAMPLES = 16;

/** What a line takes in between one sample and the next. */
function stretches({ heightAt }: Curve, left: number, right: number): Stretch[] {
  const tops = Array.from({ length: SAMPLES + 1 }, (_, index) => heightAt(left + ((right - left) * index) / SAMPLES)).map((height) =>
    height === undefined ? undefined : HEIGHT * (1 - height),
  );
  return tops.flatMap((one, at) => {
    if (one === undefined) return [];
    const next = tops[at + 1] ?? one;
    return [{ top: Math.min(one, next), bottom: Math.max(one, next) }];
  });
}
