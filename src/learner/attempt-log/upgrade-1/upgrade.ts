import type { Attempt } from "../../../engine/attempt.ts";
import type { KeyValueStore } from "../../storage/buffered-storage.ts";
import { quarantine } from "../../storage/quarantine.ts";
import { parseLogKey, segmentKey } from "../../storage/storage-keys.ts";
import { requestLock } from "../../storage/web-lock.ts";
import { inSlices, type Pause } from "../time-slicing.ts";
import { writerLock } from "../writer-lease.ts";
import { namesKeys, writersOfFormat1 } from "./detect.ts";
import { missingSegments } from "./missing-segments.ts";
import { joinNames, type NameList, readNames } from "./name-list.ts";
import { readSegment1, SEGMENT_ROWS_1, type SegmentReading1 } from "./segments.ts";

/** So many segments fill one of today's. */
const AT_ONCE = 8;

export interface UpgradeDeps {
  readonly storage: KeyValueStore;
  readonly locks: LockManager | undefined;
  readonly now: () => number;
  readonly pause: Pause;
}

/**
 * Takes all answers out of format 1. What is stored in today's format is deleted in the old one, the last segment first, so that what a
 * killed tab leaves behind has no gaps. What is damaged is set aside, and stays as it is; so does what there is no room for, and what
 * another tab may still write to. All of that is read again at the next start.
 *
 * @param take is given the answers, some of them perhaps known already. True when all of them are stored in today's format.
 */
export async function upgradeFormat1(deps: UpgradeDeps, take: (attempts: readonly Attempt[]) => boolean): Promise<void> {
  const { storage, locks, now, pause } = deps;
  const ids = writersOfFormat1(storage);
  const writers = ids.map((id) => new Writer1(storage, id, now));
  // Once something was moved, a gap may only be what was deleted for it. So all are looked at before anything can be.
  const isFirst = storage.keys().every((key) => isNoneBut(ids, parseLogKey(key)?.writer));
  if (isFirst) for (const writer of writers) writer.reportMissing();
  for (const writer of writers) {
    const lock = locks && requestLock(locks, writerLock(writer.id));
    const isOurs = (await lock?.outcome) !== "taken";
    const move = (batch: Batch) => {
      if (take(batch.attempts) && isOurs) batch.remove();
    };
    await inSlices(writer.batches(), move, now, pause);
    if (isOurs) writer.removeNames(isFirst);
    lock?.release();
  }
}

function isNoneBut(writers: readonly string[], writer: string | undefined): boolean {
  return writer === undefined || writers.includes(writer);
}

interface Batch {
  readonly attempts: readonly Attempt[];
  /** Deletes the segments that were whole and still are what was read. */
  remove(): void;
}

interface Segment1 extends SegmentReading1 {
  readonly key: string;
  readonly text: string;
}

/** The keys of one writer in format 1. */
class Writer1 {
  readonly id: string;
  readonly #storage: KeyValueStore;
  readonly #now: () => number;
  readonly #names: NameList;
  /** In order. */
  readonly #segments: readonly number[];

  constructor(storage: KeyValueStore, id: string, now: () => number) {
    this.#storage = storage;
    this.id = id;
    this.#now = now;
    this.#segments = this.#present();
    const [one, other] = namesKeys(id).map((key) => this.#readNames(key));
    this.#names = joinNames(one ?? NO_NAMES, other ?? NO_NAMES);
  }

  reportMissing(): void {
    for (const segment of missingSegments(this.#segments, this.#names)) {
      const isAlone = segment === 0 || this.#segments.includes(segment - 1);
      const next = this.#storage.read(segmentKey(this.id, segment + 1));
      const isNextHeaded = next !== null && readSegment1(next, this.#names).isHeaded;
      const [names] = namesKeys(this.id);
      const lost = isAlone && isNextHeaded ? SEGMENT_ROWS_1 : null;
      this.#quarantine(segmentKey(this.id, segment), "A part of your record is gone.", lost, this.#storage.read(names) ?? "");
    }
  }

  /** All segments that are there, a few at a time, the last first. */
  *batches(): Generator<Batch, void> {
    /** The last segment read, where it began as one does: the one before it was full. */
    let headed = -1;
    for (let end = this.#segments.length; end > 0; end -= AT_ONCE) {
      const read: Segment1[] = [];
      for (const number of this.#segments.slice(Math.max(0, end - AT_ONCE), end).reverse()) {
        const segment = this.#readSegment(number, headed === number + 1);
        headed = segment?.isHeaded ? number : -1;
        if (segment !== undefined) read.unshift(segment);
      }
      const remove = () => {
        for (const { key, text, status } of read) if (status === "whole" && this.#storage.read(key) === text) this.#storage.remove(key);
      };
      yield { attempts: read.flatMap(({ attempts }) => attempts), remove };
    }
  }

  /** Deletes the names once no row needs them. Where they are all that a first upgrade found, they are told of, and stay. */
  removeNames(isFirst: boolean): void {
    const isAllThereWas = isFirst && this.#segments.length === 0 && this.#names.frames.size > 1;
    if (isAllThereWas || this.#present().length > 0) return;
    for (const key of namesKeys(this.id)) this.#storage.remove(key);
  }

  #present(): number[] {
    const parsed = this.#storage.keys().flatMap((key) => parseLogKey(key) ?? []);
    return parsed.flatMap(({ writer, segment }) => (writer === this.id ? [segment] : [])).sort((one, other) => one - other);
  }

  #readNames(key: string): NameList {
    const text = this.#storage.read(key);
    const { list, status } = readNames(text);
    // Where there are rows, these tell, each for itself, which of them can't be read without a name.
    if (status === "damaged") this.#quarantine(key, "A list of names was damaged.", this.#segments.length > 0 ? 0 : null, text ?? "");
    return list;
  }

  /** @param wasFull whether another segment was begun after it */
  #readSegment(number: number, wasFull: boolean): Segment1 | undefined {
    const key = segmentKey(this.id, number);
    const text = this.#storage.read(key);
    // Deleted since the keys were listed.
    if (text === null) return undefined;
    const reading = readSegment1(text, this.#names);
    const { attempts, status, lost } = reading;
    const lostIfFull = wasFull ? Math.max(0, SEGMENT_ROWS_1 - attempts.length) : null;
    if (status === "damaged") this.#quarantine(key, "A part of your record was damaged.", lost ?? lostIfFull, text);
    return { ...reading, key, text };
  }

  #quarantine(from: string, why: string, lost: number | null, text: string): void {
    quarantine(this.#storage, { from, why, lost, text }, this.#now());
  }
}

const NO_NAMES: NameList = { frames: new Map(), terms: new Map() };
