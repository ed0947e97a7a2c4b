import type { Pack } from "../../engine/pack.ts";

/** How many questions of an exam each section gets. */
export type Seats = ReadonlyMap<string, number>;

/**
 * Shares an exam's questions among the sections by weight: each seat goes to the section that is furthest below its share, which is the
 * largest-remainder method. A section whose frames are used up passes its seats on while others have frames left, and only when all are
 * used up does the next lap begin.
 */
export function seatsFor(pack: Pack, questions: number): Seats {
  const frames = new Map(pack.sections.map(({ id }) => [id, framesIn(pack, id)]));
  const sections = pack.sections.filter(({ id, weight }) => weight > 0 && (frames.get(id) ?? 0) > 0);
  const total = sections.reduce((sum, { weight }) => sum + weight, 0);
  const seats = new Map(sections.map(({ id }) => [id, 0]));
  for (let seat = 0, lap = 1; seat < questions && sections.length > 0; ) {
    const open = sections.filter(({ id }) => (seats.get(id) ?? 0) < lap * (frames.get(id) ?? 0));
    const lacking = open.map(({ id, weight }) => ({ id, lack: (questions * weight) / total - (seats.get(id) ?? 0) }));
    const neediest = lacking.reduce<(typeof lacking)[number] | null>((one, other) => (one && one.lack >= other.lack ? one : other), null);
    if (neediest === null) lap++;
    else {
      seats.set(neediest.id, (seats.get(neediest.id) ?? 0) + 1);
      seat++;
    }
  }
  return seats;
}

function framesIn(pack: Pack, section: string): number {
  return pack.contrasts.filter((contrast) => contrast.section === section).reduce((sum, contrast) => sum + contrast.frames.length, 0);
}
