import { create } from "zustand";
import { keptName, type NamedGlossary } from "../../glossary/kept-glossary.ts";
import { now } from "../clock/clock.ts";
import { randomId, storage } from "../storage/browser-env.ts";
import type { PersistedStoreDeps } from "../storage/persisted-store.ts";
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

const ID = /^[0-9a-z]{1,24}$/;

interface GlossariesDeps extends PersistedStoreDeps {
  readonly newId: () => string;
}

export function createGlossaries({ storage: on, now: time, newId }: GlossariesDeps) {
  const useGlossaries = create<readonly OwnGlossary[]>()(() => readAll(on, time()));
  /** Reads storage again, as after a reset. */
  const reloadGlossaries = () => useGlossaries.setState(readAll(on, time()), true);
  /** Keeps a glossary. The id is undefined where there are too many; what storage does not take lives as long as the tab. */
  const keepGlossary = ({ name, glossary }: NamedGlossary): { readonly id: string | undefined; readonly kept: WriteResult } => {
    if (readAll(on, time()).length >= MOST_GLOSSARIES) return { id: undefined, kept: "full" };
    const id = newId();
    const kept = save(on, GLOSSARY + id, GlossaryShape, { name: keptName(name), glossary, addedAt: time() });
    reloadGlossaries();
    return { id, kept };
  };
  const renameGlossary = (id: string, name: string) => {
    const stored = load(on, GLOSSARY + id, GlossaryShape, time());
    if (stored !== undefined) save(on, GLOSSARY + id, GlossaryShape, { ...stored, name: keptName(name) });
    reloadGlossaries();
  };
  /** Deletes it with its answers. */
  const removeGlossary = (id: string) => {
    on.remove(GLOSSARY + id);
    on.remove(GLOSSARY_ANSWERS + id);
    reloadGlossaries();
  };
  const noteAnswer = (id: string, answer: string, chosen: string) => {
    save(on, GLOSSARY_ANSWERS + id, GlossaryAnswersShape, withAnswer(answersOf(on, id, time()), answer, chosen));
    reloadGlossaries();
  };
  on.onOtherTab((key) => {
    if (key === null || key.startsWith(GLOSSARY) || key.startsWith(GLOSSARY_ANSWERS)) reloadGlossaries();
  });
  return { useGlossaries, keepGlossary, renameGlossary, removeGlossary, noteAnswer, reloadGlossaries };
}

/** The glossaries of the learner at this page, the oldest first. */
export const { useGlossaries, keepGlossary, renameGlossary, removeGlossary, noteAnswer, reloadGlossaries } = createGlossaries({
  storage,
  now,
  newId: randomId,
});

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
