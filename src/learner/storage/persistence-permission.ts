import { create } from "zustand";

/** Whether the browser has promised not to clear this site's storage by itself. */
export type Persistence = "not asked" | "granted" | "denied" | "unknown";

/** The part of the browser's StorageManager by which a site asks for storage that lasts. */
export type PersistenceManager = Pick<StorageManager, "persist" | "persisted">;

export interface PersistenceState {
  readonly persistence: Persistence;
  /** Asks the browser. To be called after the first finished quiz: browsers ask the learner, or decide by how much a site is used. */
  request(): Promise<Persistence>;
  /** Finds out what the browser promised before, without asking it for anything. */
  refresh(): Promise<void>;
}

export function createPersistencePermission(keeper: PersistenceManager | undefined) {
  return create<PersistenceState>()((set) => ({
    persistence: "not asked",
    request: async () => {
      const persistence = await requestPersistence(keeper);
      set({ persistence });
      return persistence;
    },
    refresh: async () => {
      if (await isPromised(keeper)) set({ persistence: "granted" });
    },
  }));
}

export const usePersistencePermission = createPersistencePermission(globalThis.navigator?.storage);

async function requestPersistence(keeper: PersistenceManager | undefined): Promise<Persistence> {
  try {
    if (keeper === undefined) return "unknown";
    return (await keeper.persisted()) || (await keeper.persist()) ? "granted" : "denied";
  } catch {
    return "unknown";
  }
}

async function isPromised(keeper: PersistenceManager | undefined): Promise<boolean> {
  try {
    return (await keeper?.persisted()) ?? false;
  } catch {
    return false;
  }
}
