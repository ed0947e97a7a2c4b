import { create, type StoreApi, type UseBoundStore } from "zustand";
import { keptName, type NamedGlossary } from "../../glossary/kept-glossary.ts";
import { now } from "../clock/clock.ts";
import { randomName, storage } from "../storage/browser-env.ts";
import type { KeyValueStore, WriteResult } from "../storage/storage.ts";
import { GLOSSARY, GLOSSARY_ANSWERS } from "../storage/storage-keys.ts";
import { load, save } from "../storage/versioned-record.ts";
import {
  type GlossaryAnswers,
  GlossaryAnswersShape,
  GlossaryShape,
  NO_ANSWERS,
  type StoredGlossary,
  withAnswer,
} from "./glossary-shapes.ts";

/** So many fit beside the answers of years. */
export const MOST_GLOSSARIES = 12;

export interface OwnGlossary extends StoredGlossary {
  readonly id: string;
  readonly answers: GlossaryAnswers;
}

interface GlossariesState {
  /** The oldest first. */
  readonly list: readonly OwnGlossary[];
  /** Keeps a glossary. The id is undefined where there are too many; what storage does not take lives as long as the tab. */
  keep(named: NamedGlossary): { readonly id: string | undefined; readonly kept: WriteResult };
  rename(id: string, name: string): void;
  /** Deletes it with its answers. */
  remove(id: string): void;
  noteAnswer(id: string, answer: string, chosen: string): void;
  /** Reads storage again, as after a reset. */
  startOver(): void;
}

const ID = /^[0-9a-z]{1,24}$/;

interface Around {
  readonly storage: KeyValueStore;
  readonly now: () => number;
  readonly newId: () => string;
}

export function createGlossaries({ storage: on, now: time, newId }: Around): UseBoundStore<StoreApi<GlossariesState>> {
  const read = () => readAll(on, time());
  const useGlossaries = create<GlossariesState>()((set) => {
    const readAgain = () => set({ list: read() });
    return {
      list: read(),
      keep: ({ name, glossary }) => {
        if (read().length >= MOST_GLOSSARIES) return { id: undefined, kept: "full" };
        const id = newId();
        const kept = save(on, GLOSSARY + id, GlossaryShape, { name: keptName(name), glossary, addedAt: time() });
        readAgain();
        return { id, kept };
      },
      rename: (id, name) => {
        const stored = load(on, GLOSSARY + id, GlossaryShape, time());
        if (stored !== undefined) save(on, GLOSSARY + id, GlossaryShape, { ...stored, name: keptName(name) });
        readAgain();
      },
      remove: (id) => {
        on.remove(GLOSSARY + id);
        on.remove(GLOSSARY_ANSWERS + id);
        readAgain();
      },
      noteAnswer: (id, answer, chosen) => {
        save(on, GLOSSARY_ANSWERS + id, GlossaryAnswersShape, withAnswer(answersOf(on, id, time()), answer, chosen));
        readAgain();
      },
      startOver: readAgain,
    };
  });
  on.onOtherTab((key) => {
    if (key === null || key.startsWith(GLOSSARY) || key.startsWith(GLOSSARY_ANSWERS)) useGlossaries.getState().startOver();
  });
  return useGlossaries;
}

export const useGlossaries = createGlossaries({ storage, now, newId: randomName });

function readAll(on: KeyValueStore, at: number): OwnGlossary[] {
  return on
    .keys()
    .filter((key) => key.startsWith(GLOSSARY))
    .flatMap((key) => {
      const id = key.slice(GLOSSARY.length);
      const stored = ID.test(id) ? load(on, key, GlossaryShape, at) : undefined;
      return stored === undefined ? [] : [{ ...stored, id, answers: answersOf(on, id, at) }];
    })
    .sort((one, other) => one.addedAt - other.addedAt || (one.id < other.id ? -1 : 1));
}

function answersOf(on: KeyValueStore, id: string, at: number): GlossaryAnswers {
  return load(on, GLOSSARY_ANSWERS + id, GlossaryAnswersShape, at) ?? NO_ANSWERS;
}
