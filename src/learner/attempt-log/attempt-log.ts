import type { Attempt } from "../../engine/attempt.ts";
import type { Pack } from "../../engine/pack.ts";
import type { MasteryState } from "../../mastery/mastery.ts";
import { type OpenWrong, openWrong } from "../../mastery/wrong.ts";
import { NoticeStore } from "../notices/notice-store.ts";
import type { Notice } from "../notices/notices.ts";
import type { KeyValueStore, StorageState } from "../storage/storage.ts";
import { ACKNOWLEDGED, hasLog, LOG, QUARANTINE } from "../storage/storage-keys.ts";
import { AttemptTimeline } from "./attempt-timeline.ts";
import { LogReader } from "./log-reader.ts";
import { normalizeAttempt } from "./normalize-attempt.ts";
import { TabWriter } from "./tab-writer.ts";
import { inSlices, type Pause, pause } from "./time-slicing.ts";

/** Other tabs delete key by key; when it has been quiet for so long, storage is read again. */
const QUIET_MS = 50;

/** The record at one moment. */
export interface Snapshot {
  /** "ready" when all of storage was read and, where a pack was set, mastery counts all of it. */
  readonly status: "reading" | "ready";
  /** The first `count` of these are the attempts of this moment, in order of time; the list grows at its end later. */
  readonly list: readonly Attempt[];
  readonly count: number;
  /** Empty until a pack was set. */
  readonly mastery: MasteryState;
  /** The wrong answers not yet put right, the latest mix-up first; counted when it is first asked for. */
  readonly wrong: () => readonly OpenWrong[];
  readonly notices: readonly Notice[];
  readonly storage: StorageState;
}

export interface AttemptLogDeps {
  readonly storage: KeyValueStore;
  readonly locks: LockManager | undefined;
  readonly now: () => number;
  readonly pause?: Pause;
}

export type ImportResult =
  | { readonly ok: true; readonly added: number; readonly kept: "kept" | "memory only" }
  | { readonly ok: false; readonly message: string };

/** The learner's record in this tab: every answer is stored before `record` returns, and what other tabs store is followed. */
export class AttemptLog {
  readonly #around: AttemptLogDeps;
  readonly #reader: LogReader;
  readonly #writer: TabWriter;
  readonly #board: NoticeStore;
  readonly #ledger = new AttemptTimeline();
  #notices: readonly Notice[] = [];
  #publish: (snapshot: Snapshot) => void = () => undefined;
  /** What of storage is still to be read. */
  #unread: Generator<readonly Attempt[], void>;
  /** What was read and comes before other attempts that were read: it is put in its place at the end, all at once. */
  #late: Attempt[] = [];
  #isRead: boolean;
  #isCounting = false;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(around: AttemptLogDeps) {
    this.#around = around;
    this.#reader = new LogReader(around.storage, around.now);
    this.#writer = new TabWriter(around.storage, (segments) => this.#reader.wrote(segments));
    this.#board = new NoticeStore(around.storage);
    this.#unread = this.#reader.readAll();
    this.#isRead = !hasLog(around.storage);
    around.storage.onOtherTab((key) => this.#hear(key));
    around.storage.onStateChange(() => this.#tell());
  }

  get snapshot(): Snapshot {
    const { list, mastery, isCounted } = this.#ledger;
    const status = this.#isRead && isCounted ? "ready" : "reading";
    const count = list.length;
    let open: readonly OpenWrong[] | undefined;
    const wrong = () => {
      open ??= openWrong(list.slice(0, count));
      return open;
    };
    return { status, list, count, mastery, wrong, notices: this.#notices, storage: this.#around.storage.state() };
  }

  onChange(publish: (snapshot: Snapshot) => void): void {
    this.#publish = publish;
  }

  /** Claims a writer and reads all of storage, in slices. */
  async open(): Promise<void> {
    await Promise.all([this.#writer.lease(this.#around.locks), this.#read()]);
  }

  /** Reads storage as if the page had just been opened. */
  startOver(): Promise<void> {
    this.#writer.forget();
    return this.#read();
  }

  record(given: readonly Attempt[]): "kept" | "memory only" {
    const fresh = this.#ledger.newAmong(given.map(normalizeAttempt));
    const kept = fresh.length === 0 ? this.#around.storage.state() : this.#writer.append(fresh);
    this.#add(fresh);
    return kept === "kept" ? "kept" : "memory only";
  }

  /**
   * Adds those that are new: all of them, or none where there is no room. Which are new is only known when storage was read: what is
   * left of it is read first, without a pause. Where nothing can be stored anyway, they are taken in memory.
   */
  adopt(given: readonly Attempt[]): ImportResult {
    if (!this.#isRead) {
      for (const attempts of this.#unread) this.#take(attempts);
      this.#endReading();
    }
    const fresh = this.#ledger.newAmong(given.map(normalizeAttempt));
    if (fresh.length === 0 || this.#around.storage.state() !== "kept") return { ok: true, added: fresh.length, kept: this.record(fresh) };
    if (!this.#writer.appendWhole(fresh))
      return { ok: false, message: "This browser’s storage has no room for these answers. Nothing was changed." };
    this.#add(fresh);
    return { ok: true, added: fresh.length, kept: "kept" };
  }

  setPack(pack: Pack): void {
    if (this.#ledger.setPack(pack)) this.#count();
  }

  async catchUp(): Promise<void> {
    if (this.#reader.hasLost()) return this.#readAnew();
    await this.#slices(this.#reader.readChanged(), (attempts) => this.#add(attempts));
    this.#tell();
  }

  dismiss(id: Notice["id"]): void {
    this.#board.dismiss(id);
    this.#tell();
  }

  /** Reads all of storage, in slices. A reading that is under way stops. */
  async #read(): Promise<void> {
    this.#unread.return();
    const unread = this.#reader.readAll();
    this.#unread = unread;
    this.#late = [];
    this.#isRead = !hasLog(this.#around.storage);
    this.#ledger.clear();
    this.#show();
    await this.#slices(unread, (attempts) => this.#take(attempts));
    if (unread === this.#unread) this.#endReading();
  }

  #take(attempts: readonly Attempt[]): void {
    const fresh = this.#ledger.newAmong(attempts);
    if (!this.#ledger.extend(fresh)) this.#late.push(...fresh);
  }

  #endReading(): void {
    this.#isRead = true;
    this.#add(this.#late);
    this.#late = [];
    this.#tell();
  }

  #slices<T>(steps: Iterable<T>, take: (step: T) => void): Promise<void> {
    return inSlices(steps, take, this.#around.now, this.#around.pause ?? pause);
  }

  #add(arrived: readonly Attempt[]): void {
    const fresh = this.#ledger.newAmong(arrived);
    if (fresh.length > 0) this.#ledger.insert(fresh);
    if (fresh.length > 0) this.#count();
  }

  /** Shows the attempts, and mastery as soon as it counts them all. */
  #count(): void {
    this.#show();
    if (this.#isRead && !this.#isCounting && !this.#ledger.isCounted) void this.#countInSlices();
  }

  async #countInSlices(): Promise<void> {
    this.#isCounting = true;
    await this.#slices(this.#ledger.countAll(), () => undefined);
    this.#isCounting = false;
    this.#show();
  }

  #show(): void {
    this.#publish(this.snapshot);
  }

  #tell(): void {
    this.#notices = this.#board.list(this.#reader.newerParts);
    this.#count();
  }

  #hear(key: string | null): void {
    const ofLog = key === null || key.startsWith(LOG);
    if (ofLog && (this.#writer.owns(key) || this.#reader.hasLost())) this.#readSoon();
    if (key !== null && ofLog) this.#add(this.#reader.readKey(key));
    if (key === null || key === ACKNOWLEDGED || key.startsWith(QUARANTINE)) this.#tell();
  }

  #readSoon(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.#readAnew(), QUIET_MS);
  }

  #readAnew(): Promise<void> {
    this.#writer.moveOut();
    return this.#read();
  }
}
