import { create } from "zustand";

/** Whether the browser has promised not to clear this site's storage by itself. */
export type LongLived = "not asked" | "granted" | "denied" | "unknown";

/** Where storage can be asked to last; a part of the browser's StorageManager. */
export type Keeper = Pick<StorageManager, "persist" | "persisted">;

export interface LongLivedState {
  readonly longLived: LongLived;
  /** To be called after the first finished quiz: browsers ask the learner, or decide by how much a site is used. */
  ask(): Promise<LongLived>;
  /** Finds out what was promised before, without asking for it. */
  look(): Promise<void>;
}

export function createLongLived(keeper: Keeper | undefined) {
  return create<LongLivedState>()((set) => ({
    longLived: "not asked",
    ask: async () => {
      const longLived = await askKeeper(keeper);
      set({ longLived });
      return longLived;
    },
    look: async () => {
      if (await isPromised(keeper)) set({ longLived: "granted" });
    },
  }));
}

export const useLongLived = createLongLived(globalThis.navigator?.storage);

async function askKeeper(keeper: Keeper | undefined): Promise<LongLived> {
  try {
    if (keeper === undefined) return "unknown";
    return (await keeper.persisted()) || (await keeper.persist()) ? "granted" : "denied";
  } catch {
    return "unknown";
  }
}

async function isPromised(keeper: Keeper | undefined): Promise<boolean> {
  try {
    return (await keeper?.persisted()) ?? false;
  } catch {
    return false;
  }
}
