import type { KeyValueStore } from "../../storage/buffered-storage.ts";
import { LOG } from "../../storage/storage-keys.ts";

/*
 * All that the app must know of format 1 before it reads it; the rest of this folder is fetched where there is some. Both can be deleted
 * when nobody has format 1 any more.
 */

const NAMES_KEY = /^tell-apart\/log\/([0-9a-z]{1,12})\/(?:names|names-copy)$/;

/** A writer's list of names was kept twice, because every row of that writer needed it. */
export function namesKeys(writer: string): readonly [string, string] {
  return [`${LOG}${writer}/names`, `${LOG}${writer}/names-copy`];
}

/** Whether a writer's keys are in format 1: it left a list of names, without which its rows can't be read. */
export function isOfFormat1(storage: KeyValueStore, writer: string): boolean {
  return namesKeys(writer).some((key) => storage.read(key) !== null);
}

/** The writers whose keys are in format 1. */
export function writersOfFormat1(storage: KeyValueStore): readonly string[] {
  return [...new Set(storage.keys().flatMap((key) => NAMES_KEY.exec(key)?.[1] ?? []))];
}
