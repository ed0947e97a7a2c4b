/** Height of the drawing and the smallest width that it is laid out for, in pixels at the normal size of text. */
export const HEIGHT = 192;
const NARROWEST = 250;

/** Labels at the ends of lines stand at least this far apart, in pixels. */
const APART = 20;

/**
 * Where labels stand that should be at these heights (shares from the bottom), moved apart as little as needed, in the order given.
 * They may stand a little above and below the drawing.
 */
export function spread(heights: readonly number[]): number[] {
  const gap = APART / HEIGHT;
  const order = heights.map((_, index) => index).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0));
  // Groups of labels that touch, each as one: its members stand evenly about their mean.
  const groups: { members: number[]; low: number }[] = [];
  for (const index of order) {
    let group = { members: [index], low: heights[index] ?? 0 };
    for (
      let below = groups.at(-1);
      below !== undefined && group.low - below.low < below.members.length * gap - 1e-9;
      below = groups.at(-1)
    ) {
      groups.pop();
      const members = [...below.members, ...group.members];
      const mean = members.reduce((sum, member) => sum + (heights[member] ?? 0), 0) / members.length;
      group = { members, low: mean - ((members.length - 1) * gap) / 2 };
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

/** Which labels of the axis are shown, so that they don’t touch where the drawing is narrow; the last one always is. */
export function isShown(index: number, labels: readonly string[]): boolean {
  const widest = Math.max(...labels.map(({ length }) => length)) * FIGURE + BETWEEN;
  const each = Math.ceil((widest * (labels.length - 1)) / NARROWEST);
  return (labels.length - 1 - index) % Math.max(1, each) === 0;
}

/** Widths in pixels: of a character of a label and of a note, and of the least room between two labels. */
const FIGURE = 7.5;
const CHARACTER = 6.8;
const BETWEEN = 5;

/** A line of the drawing, as its height (a share from the bottom) at each share of the width; undefined where there is none. */
interface Curve {
  readonly heightAt: (x: number) => number | undefined;
}

interface NotePlace {
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

/**
 * A place for the note where it covers no line, as near to the marked line as can be; of places that are equally near, one below the
 * line and on the right.
 *
 * @param marked the part of the line that is marked
 * @param others all lines that must not be covered
 * @returns undefined where there is no such place
 */
export function placeNote(note: string, marked: Curve, others: readonly Curve[]): NotePlace | undefined {
  const width = Math.min(1, (note.length * CHARACTER + NOTE_PADDING) / NARROWEST);
  let best: (NotePlace & { readonly cost: number }) | undefined;
  for (let right = 1; right >= width - 1e-9; right -= 0.05) {
    const across = Array.from({ length: 17 }, (_, index) => right - (width * index) / 16);
    const own = across.flatMap((x) => topAt(marked, x));
    const all = others.flatMap((line) => across.flatMap((x) => topAt(line, x)));
    if (own.length === 0) continue;
    for (let top = 0; top + NOTE_HEIGHT <= HEIGHT; top += STEP) {
      const bottom = top + NOTE_HEIGHT;
      if (own.some((y) => y > top - BAND && y < bottom + BAND) || all.some((y) => y > top - AIR && y < bottom + AIR)) continue;
      const distance = Math.min(...own.map((y) => (y < top ? top - y : y - bottom + ABOVE)));
      const cost = distance + (1 - right) * SIDEWAYS;
      if (best === undefined || cost < best.cost) best = { right, top: top / HEIGHT, cost };
    }
  }
  return best;
}

/** What a place above the line, and one a whole width further left, cost in pixels of distance. */
const ABOVE = 8;
const SIDEWAYS = 40;

function topAt({ heightAt }: Curve, x: number): number[] {
  const height = heightAt(x);
  return height === undefined ? [] : [HEIGHT * (1 - height)];
}
