/** Leaves room in a frame of 16 ms for the page itself. */
const SLICE_MS = 10;

/** Lets the page paint and take input, then goes on. */
export type Pause = () => Promise<void>;

/** A message to itself: browsers hold a timer back by 4 ms once a few have followed each other. */
export const pause: Pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Takes all steps, pausing whenever a slice of time is used up. */
export async function inSlices<T>(steps: Iterable<T>, take: (step: T) => void, now: () => number, rest: Pause = pause): Promise<void> {
  let until = now() + SLICE_MS;
  for (const step of steps) {
    take(step);
    if (now() < until) continue;
    await rest();
    until = now() + SLICE_MS;
  }
}
