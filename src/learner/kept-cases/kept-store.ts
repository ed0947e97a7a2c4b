import { create, type StoreApi, type UseBoundStore } from "zustand";
import { now } from "../clock/clock.ts";
import { storage } from "../storage/browser-env.ts";
import type { KeyValueStore } from "../storage/storage.ts";
import { KEPT } from "../storage/storage-keys.ts";
import { load, save } from "../storage/versioned-record.ts";
import { type KeptCase, KeptShape, MOST_KEPT, MOST_NOTE_LENGTH } from "./kept-shape.ts";

interface KeptState {
  /** The latest first. */
  readonly list: readonly KeptCase[];
  /** Keeps a case, or gives it another note. False where there are too many. */
  keep(wanted: Omit<KeptCase, "at">): boolean;
  letGo(which: Pick<KeptCase, "frame" | "seed">): void;
}

export function createKept(on: KeyValueStore, time: () => number): UseBoundStore<StoreApi<KeptState>> {
  const read = () => load(on, KEPT, KeptShape, time()) ?? [];
  const useKept = create<KeptState>()((set) => {
    const write = (list: readonly KeptCase[]) => {
      if (list.length === 0) on.remove(KEPT);
      else save(on, KEPT, KeptShape, list);
      set({ list });
    };
    return {
      list: read(),
      keep: ({ note, ...wanted }) => {
        const list = read();
        const former = list.find(isSame(wanted));
        if (former === undefined && list.length >= MOST_KEPT) return false;
        const kept = { ...wanted, note: note.slice(0, MOST_NOTE_LENGTH), at: former?.at ?? time() };
        write(former === undefined ? [kept, ...list] : list.map((one) => (one === former ? kept : one)));
        return true;
      },
      letGo: (which) => {
        const isIt = isSame(which);
        write(read().filter((one) => !isIt(one)));
      },
    };
  });
  on.onOtherTab((key) => {
    if (key === null || key === KEPT) useKept.setState({ list: read() });
  });
  return useKept;
}

export const useKept = createKept(storage, now);

function isSame({ frame, seed }: Pick<KeptCase, "frame" | "seed">): (one: KeptCase) => boolean {
  return (one) => one.frame === frame && one.seed === seed;
}
