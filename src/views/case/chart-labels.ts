/** Height of the drawing and the smallest width that it is laid out for, in pixels at the normal size of text. */
export const HEIGHT = 192;
const NARROWEST = 236;

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
  const widest = Math.max(...labels.map(({ length }) => length)) * CHARACTER + CHARACTER;
  const each = Math.ceil((widest * (labels.length - 1)) / NARROWEST);
  return (labels.length - 1 - index) % Math.max(1, each) === 0;
}

const CHARACTER = 7.5;

/** A stretch of the drawing in pixels from its top left corner, at its narrowest. */
interface Line {
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
const BAND = 15;
/** From any other line. */
const AIR = 6;

/**
 * A place for the note beside the marked line where it covers no line: below it, or else above, as far right as can be.
 *
 * @param marked heights of the marked line, shares from the bottom by share of the width
 * @param others the lines that must not be covered
 */
export function placeNote(note: string, marked: Line, others: readonly Line[]): NotePlace | undefined {
  const width = Math.min(1, (note.length * CHARACTER + NOTE_PADDING) / NARROWEST);
  const rights = Array.from({ length: 11 }, (_, index) => 1 - index / 10).filter((right) => right >= width - 1e-9);
  for (const right of rights) {
    const across = Array.from({ length: 13 }, (_, index) => right - (width * index) / 12);
    const own = across.flatMap((x) => tops(marked, x));
    if (own.length === 0) continue;
    const below = Math.max(...own) + BAND;
    const above = Math.min(...own) - BAND - NOTE_HEIGHT;
    const isFree = (top: number) =>
      top >= -AIR &&
      top + NOTE_HEIGHT <= HEIGHT &&
      others.every((line) => across.flatMap((x) => tops(line, x)).every((y) => y < top - AIR || y > top + NOTE_HEIGHT + AIR));
    const top = [below, above].find(isFree);
    if (top !== undefined) return { right, top: top / HEIGHT };
  }
  return undefined;
}

function tops({ heightAt }: Line, x: number): number[] {
  const height = heightAt(x);
  return height === undefined ? [] : [HEIGHT * (1 - height)];
}
