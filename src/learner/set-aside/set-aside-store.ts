import { now } from "../clock/clock.ts";
import { storage } from "../storage/browser-storage.ts";
import { type PersistedStoreDeps, persistedStore } from "../storage/persisted-store.ts";
import { SET_ASIDE } from "../storage/storage-keys.ts";
import { MOST_SET_ASIDE, type SetAside, SetAsideShape } from "./set-aside-shape.ts";

export function createSetAside(deps: PersistedStoreDeps) {
  const { useStore: useSetAside, put } = persistedStore(SET_ASIDE, SetAsideShape, [], deps);
  /** False where there are too many. */
  const setAside = (frame: string): boolean => {
    const others = useSetAside.getState().filter((one) => one.frame !== frame);
    if (others.length >= MOST_SET_ASIDE) return false;
    put([{ frame, at: deps.now() }, ...others]);
    return true;
  };
  const takeBack = (frame: string): void => put(useSetAside.getState().filter((one) => one.frame !== frame));
  /**
   * Sets aside what was set aside in another browser.
   *
   * @returns how many are new here, and how many found no room
   */
  const mergeSetAside = (theirs: readonly SetAside[]): { readonly added: number; readonly left: number } => {
    const mine = useSetAside.getState();
    const fresh = theirs.filter(({ frame }, at) => ![...mine, ...theirs.slice(0, at)].some((one) => one.frame === frame));
    const taken = fresh.slice(0, MOST_SET_ASIDE - mine.length);
    if (taken.length > 0) put([...mine, ...taken].sort((one, other) => other.at - one.at));
    return { added: taken.length, left: fresh.length - taken.length };
  };
  return { useSetAside, setAside, takeBack, mergeSetAside };
}

/** The cases that the learner at this page set aside, the latest first. */
export const { useSetAside, setAside, takeBack, mergeSetAside } = createSetAside({ storage, now });
