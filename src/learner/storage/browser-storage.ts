import { BufferedStorage, type KeyValueStore } from "./buffered-storage.ts";

/** The page's own storage and locks. Outside a browser there are none, and everything stays in memory. */
export const storage: KeyValueStore = new BufferedStorage(pageStorage(), listenToOtherTabs);

/** Undefined in old browsers and on pages that were not served securely. */
export const locks: LockManager | undefined = globalThis.navigator?.locks;

/** Reading the property throws where the browser blocks storage. */
function pageStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

function listenToOtherTabs(listener: (key: string | null) => void): () => void {
  if (typeof globalThis.addEventListener !== "function") return () => undefined;
  const heard = (event: StorageEvent) => listener(event.key);
  globalThis.addEventListener("storage", heard);
  return () => globalThis.removeEventListener("storage", heard);
}
