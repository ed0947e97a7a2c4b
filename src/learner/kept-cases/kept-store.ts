import { now } from "../clock/clock.ts";
import { storage } from "../storage/browser-storage.ts";
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
  /**
   * Adds cases that were kept in another browser. A case that is kept here too has both notes afterwards.
   *
   * @returns how many are new here, and how many found no room, they or their note
   */
  const mergeKept = (theirs: readonly KeptCase[]): { readonly added: number; readonly left: number } => {
    const list = [...useKept.getState()];
    const before = list.length;
    let left = 0;
    for (const one of theirs) {
      const at = list.findIndex(isSame(one));
      const mine = list[at];
      const note = mine === undefined ? one.note : bothNotes(mine.note, one.note);
      if (note.length > MOST_NOTE_LENGTH || (mine === undefined && list.length >= MOST_KEPT)) left++;
      else if (mine === undefined) list.push(one);
      else list[at] = { ...mine, note };
    }
    put(list.sort((one, other) => other.at - one.at));
    return { added: list.length - before, left };
  };
  return { useKept, keepCase, letCaseGo, mergeKept };
}

/** The cases that the learner at this page keeps, the latest first. */
export const { useKept, keepCase, letCaseGo, mergeKept } = createKept({ storage, now });

/** One that holds the other stands for both, so that a file can be taken in twice. */
function bothNotes(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}\n${theirs}`;
}

function isSame({ frame, seed }: Pick<KeptCase, "frame" | "seed">): (one: KeptCase) => boolean {
  return (one) => one.frame === frame && one.seed === seed;
}
