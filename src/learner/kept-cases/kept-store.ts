import { now } from "../clock/clock.ts";
import { storage } from "../storage/browser-env.ts";
import { type PersistedStoreDeps, persistedStore } from "../storage/persisted-store.ts";
import { KEPT } from "../storage/storage-keys.ts";
import { type KeptCase, KeptShape, MOST_KEPT, MOST_NOTE_LENGTH } from "./kept-shape.ts";

export function createKept(deps: PersistedStoreDeps) {
  const { useStore: useKept, put } = persistedStore(KEPT, KeptShape, [], deps);
  /** Keeps a case, or gives it another note. False where there are too many. */
  const keepCase = ({ note, ...wanted }: Omit<KeptCase, "at">): boolean => {
    const list = useKept.getState();
    const former = list.find(isSame(wanted));
    if (former === undefined && list.length >= MOST_KEPT) return false;
    const kept = { ...wanted, note: note.slice(0, MOST_NOTE_LENGTH), at: former?.at ?? deps.now() };
    put(former === undefined ? [kept, ...list] : list.map((one) => (one === former ? kept : one)));
    return true;
  };
  const letCaseGo = (which: Pick<KeptCase, "frame" | "seed">): void => {
    const isIt = isSame(which);
    put(useKept.getState().filter((one) => !isIt(one)));
  };
  return { useKept, keepCase, letCaseGo };
}

/** The cases that the learner at this page keeps, the latest first. */
export const { useKept, keepCase, letCaseGo } = createKept({ storage, now });

function isSame({ frame, seed }: Pick<KeptCase, "frame" | "seed">): (one: KeptCase) => boolean {
  return (one) => one.frame === frame && one.seed === seed;
}
