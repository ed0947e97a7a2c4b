import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { KeyValueStore } from "./buffered-storage.ts";
import { load, type Shape, save } from "./versioned-record.ts";

export interface PersistedStoreDeps {
  readonly storage: KeyValueStore;
  /** In ms since 1970. */
  readonly now: () => number;
}

export interface PersistedStore<T> {
  readonly useStore: UseBoundStore<StoreApi<T>>;
  /** Applies the value at once, here and in other tabs. */
  readonly put: (value: T) => void;
  /** Reads storage again. */
  readonly reload: () => void;
}

/** A Zustand store of what one key holds. It follows other tabs. What can't be read is set aside, and `fallback` takes its place. */
export function persistedStore<T extends object>(
  key: string,
  shape: Shape<T>,
  fallback: T,
  { storage, now }: PersistedStoreDeps,
): PersistedStore<T> {
  const read = () => load(storage, key, shape, now()) ?? fallback;
  const useStore = create<T>()(read);
  const reload = () => useStore.setState(read(), true);
  storage.onOtherTab((changed) => {
    if (changed === null || changed === key) reload();
  });
  const put = (value: T) => {
    useStore.setState(value, true);
    save(storage, key, shape, value);
  };
  return { useStore, put, reload };
}
