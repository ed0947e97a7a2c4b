import { create } from "zustand";
import { cleanGlossaryName, type NamedGlossary } from "../../glossary/glossary-validation.ts";
import { now } from "../clock/clock.ts";
import { storage } from "../storage/browser-storage.ts";
import type { KeyValueStore, WriteResult } from "../storage/buffered-storage.ts";
import type { PersistedStoreDeps } from "../storage/persisted-store.ts";
import { randomId } from "../storage/random-id.ts";
import { GLOSSARY, GLOSSARY_ANSWERS } from "../storage/storage-keys.ts";
import { load, save } from "../storage/versioned-record.ts";
import {
  type GlossaryAnswers,
  GlossaryAnswersShape,
  GlossaryShape,
  isGlossaryId,
  MOST_GLOSSARIES,
  mergedAnswers,
  NO_ANSWERS,
  type OwnGlossary,
  withAnswer,
} from "./glossary-shapes.ts";

interface GlossariesDeps extends PersistedStoreDeps {
  readonly newId: () => string;
}

export function createGlossaries({ storage: on, now: time, newId }: GlossariesDeps) {
  const useGlossaries = create<readonly OwnGlossary[]>()(() => readAll(on, time()));
  /** Reads storage again, as after a reset. */
  const reloadGlossaries = () => useGlossaries.setState(readAll(on, time()), true);
  /** Keeps a glossary. The id is undefined if there are too many. A glossary that storage refuses lasts as long as the tab. */
  const keepGlossary = ({ name, glossary }: NamedGlossary): { readonly id: string | undefined; readonly kept: WriteResult } => {
    if (readAll(on, time()).length >= MOST_GLOSSARIES) return { id: undefined, kept: "full" };
    const id = newId();
    const kept = save(on, GLOSSARY + id, GlossaryShape, { name: cleanGlossaryName(name), glossary, addedAt: time() });
    reloadGlossaries();
    return { id, kept };
  };
  const renameGlossary = (id: string, name: string) => {
    const stored = load(on, GLOSSARY + id, GlossaryShape, time());
    if (stored !== undefined) save(on, GLOSSARY + id, GlossaryShape, { ...stored, name: cleanGlossaryName(name) });
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
  /**
   * Adds glossaries of another browser. Two with the same content are one glossary, whatever their names, and their answers are merged.
   *
   * @returns how many are new here, and how many found no room
   */
  const mergeGlossaries = (theirs: readonly OwnGlossary[]): { readonly added: number; readonly left: number } => {
    let [added, left] = [0, 0];
    for (const { id: theirId, answers, ...stored } of theirs) {
      const list = readAll(on, time());
      const mine = list.find(({ glossary }) => JSON.stringify(glossary) === JSON.stringify(stored.glossary));
      if (mine === undefined && list.length >= MOST_GLOSSARIES) {
        left++;
        continue;
      }
      const id = mine?.id ?? (on.read(GLOSSARY + theirId) === null ? theirId : newId());
      if (mine === undefined) {
        save(on, GLOSSARY + id, GlossaryShape, stored);
        added++;
      }
      if (answers.asked > 0) save(on, GLOSSARY_ANSWERS + id, GlossaryAnswersShape, mergedAnswers(answersOf(on, id, time()), answers));
    }
    reloadGlossaries();
    return { added, left };
  };
  on.onOtherTab((key) => {
    if (key === null || key.startsWith(GLOSSARY) || key.startsWith(GLOSSARY_ANSWERS)) reloadGlossaries();
  });
  return { useGlossaries, keepGlossary, renameGlossary, removeGlossary, noteAnswer, mergeGlossaries, reloadGlossaries };
}

/** The glossaries of the learner at this page, the oldest first. */
export const { useGlossaries, keepGlossary, renameGlossary, removeGlossary, noteAnswer, mergeGlossaries, reloadGlossaries } =
  createGlossaries({
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
      const stored = isGlossaryId(id) ? load(on, key, GlossaryShape, at) : undefined;
      return stored === undefined ? [] : [{ ...stored, id, answers: answersOf(on, id, at) }];
    })
    .sort((one, other) => one.addedAt - other.addedAt || (one.id < other.id ? -1 : 1));
}

function answersOf(on: KeyValueStore, id: string, at: number): GlossaryAnswers {
  return load(on, GLOSSARY_ANSWERS + id, GlossaryAnswersShape, at) ?? NO_ANSWERS;
}
