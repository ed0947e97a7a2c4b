import { now } from "../clock/clock.ts";
import { storage } from "../storage/browser-env.ts";
import { type PersistedStoreDeps, persistedStore } from "../storage/persisted-store.ts";
import { SET_ASIDE } from "../storage/storage-keys.ts";
import { MOST_SET_ASIDE, SetAsideShape } from "./set-aside-shape.ts";

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
  return { useSetAside, setAside, takeBack };
}

/** The cases that the learner at this page set aside, the latest first. */
export const { useSetAside, setAside, takeBack } = createSetAside({ storage, now });
