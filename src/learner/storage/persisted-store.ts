import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { KeyValueStore } from "./storage.ts";
import { load, type Shape, save } from "./versioned-record.ts";

export interface PersistedStoreDeps {
  readonly storage: KeyValueStore;
  /** In ms since 1970. */
  readonly now: () => number;
}

export interface PersistedStore<T> {
  readonly useStore: UseBoundStore<StoreApi<T>>;
  /** Applies at once, here and in other tabs. */
  readonly put: (value: T) => void;
  /** Reads storage again. */
  readonly reload: () => void;
}

/** A Zustand store that holds what one key holds, and follows other tabs. What can't be read is set aside; `fallback` stands in for it. */
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
