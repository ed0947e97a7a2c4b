import { create } from "zustand";
import type { Attempt } from "../../engine/attempt.ts";
import type { FrameId, Pack } from "../../engine/pack.ts";
import { type OpenWrong, openWrong } from "../../mastery/confusions/open-mistakes.ts";
import { type OpenReason, openReasons } from "../../mastery/confusions/open-reasons.ts";
import { emptyMastery, type MasteryState } from "../../mastery/model/mastery-state.ts";
import { FutureDatedAnswers } from "../future-dates/future-dated-answers.ts";
import { NoticeStore } from "../notices/notice-store.ts";
import type { Notice } from "../notices/notices.ts";
import { type Counts, everyAnswerCounts } from "../set-aside/is-counted.ts";
import type { KeyValueStore, StorageState } from "../storage/buffered-storage.ts";
import { ACKNOWLEDGED, DATES_AHEAD, hasLog, LOG, QUARANTINE } from "../storage/storage-keys.ts";
import { AttemptTimeline } from "./attempt-timeline.ts";
import { LogReader } from "./log-reader.ts";
import { normalizeAttempt } from "./normalize-attempt.ts";
import { TabAttemptWriter } from "./tab-attempt-writer.ts";
import { inSlices, type Pause, pause } from "./time-slicing.ts";
import { writersOfFormat1 } from "./upgrade-1/detect.ts";

/** Other tabs delete key by key; when it has been quiet for so long, storage is read again. */
const QUIET_MS = 50;

/** The record at one moment. */
export interface AttemptsState {
  /** "ready" when all of storage was read and, where a pack was set, mastery counts all of it. */
  readonly status: "reading" | "ready";
  /** In order of time, none of them ahead of the clock; while the status is "reading", only some of them. A copy, made when it is asked for: `count` costs nothing. */
  readonly attempts: readonly Attempt[];
  readonly count: number;
  /** Those of them that count, for whatever is told of the learner. A copy, made when it is asked for. */
  readonly counted: readonly Attempt[];
  /** Whether an answer counts; one to a case that is set aside does not. */
  readonly counts: Counts;
  /** Empty until a pack was set. */
  readonly mastery: MasteryState;
  /** The wrong answers not yet put right, the latest mix-up first; counted when it is first asked for. */
  readonly wrong: () => readonly OpenWrong[];
  /** The terms right for the wrong reason and not yet put right, the latest first; counted when it is first asked for. */
  readonly reasons: () => readonly OpenReason[];
  readonly notices: readonly Notice[];
  readonly storage: StorageState;
}

export interface AttemptLogDeps {
  readonly storage: KeyValueStore;
  /** undefined where the browser has none. */
  readonly locks: LockManager | undefined;
  /** In ms since 1970. */
  readonly now: () => number;
  readonly pause?: Pause;
}

export type ImportResult =
  | { readonly ok: true; readonly added: number; readonly kept: "kept" | "memory only" }
  | { readonly ok: false; readonly message: string };

/** The learner's record in this tab, kept in step with storage and with other tabs. Its functions may be taken off it. */
export class AttemptLog {
  readonly useAttempts = create<AttemptsState>()(() => NOTHING_READ);
  readonly #deps: AttemptLogDeps;
  readonly #reader: LogReader;
  readonly #writer: TabAttemptWriter;
  readonly #noticeStore: NoticeStore;
  readonly #dates: FutureDatedAnswers;
  readonly #timeline = new AttemptTimeline();
  #notices: readonly Notice[] = [];
  /** What of storage is still to be read. */
  #unread: Generator<readonly Attempt[], void>;
  /** What was read and comes before other attempts that were read: it is put in its place at the end, all at once. */
  #late: Attempt[] = [];
  #isRead: boolean;
  /** Whether there are answers in format 1 whose reader could not be fetched. */
  #isOlderUnread = false;
  #isCounting = false;
  #quietTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: AttemptLogDeps) {
    const { storage, now } = deps;
    this.#deps = deps;
    this.#reader = new LogReader(storage, now);
    this.#writer = new TabAttemptWriter(storage, (segments) => this.#reader.wrote(segments));
    this.#noticeStore = new NoticeStore(storage);
    this.#dates = new FutureDatedAnswers(deps);
    this.#unread = this.#reader.readAll();
    this.#isRead = !hasLog(storage);
    this.#publish();
    storage.onOtherTab((key) => this.#follow(key));
    storage.onStateChange(() => this.#refreshNotices());
  }

  get state(): AttemptsState {
    return this.useAttempts.getState();
  }

  /** Leases a writer and reads all of storage, in slices. */
  async open(): Promise<void> {
    await Promise.all([this.#writer.lease(this.#deps.locks), this.#read()]);
  }

  /** Stores answers before it returns; those that are here already are left out. "memory only": they are lost when this tab closes. */
  readonly appendAttempts = (given: readonly Attempt[]): "kept" | "memory only" => {
    const fresh = this.#newAmong(given.map(normalizeAttempt));
    const kept = fresh.length === 0 ? this.#deps.storage.state() : this.#writer.append(fresh.map(this.#dates.stored));
    this.#insert(fresh);
    return kept === "kept" ? "kept" : "memory only";
  };

  /**
   * Adds answers of another browser that are new here: all of them, or none where there is no room. Which are new is only known when
   * storage was read: what is left of it is read first, without a pause. Where nothing can be stored anyway, they are taken in memory.
   */
  readonly importAttempts = (given: readonly Attempt[]): ImportResult => {
    if (!this.#isRead) {
      for (const attempts of this.#unread) this.#take(attempts);
      this.#endReading();
    }
    const fresh = this.#newAmong(given.map(normalizeAttempt));
    if (fresh.length === 0 || this.#deps.storage.state() !== "kept")
      return { ok: true, added: fresh.length, kept: this.appendAttempts(fresh) };
    if (!this.#writer.appendWhole(fresh.map(this.#dates.stored)))
      return { ok: false, message: "This browser’s storage has no room for these answers. Nothing was changed." };
    this.#insert(fresh);
    return { ok: true, added: fresh.length, kept: "kept" };
  };

  /** Mastery is counted with this pack from now on. */
  readonly setPack = (pack: Pack): void => {
    if (this.#timeline.setPack(pack)) this.#publishAndCount();
  };

  /** Answers to these frames count for nothing from now on; they stay in the record. */
  readonly setUncounted = (frames: ReadonlySet<FrameId>): void => {
    if (this.#timeline.setUncounted(frames)) this.#publishAndCount();
  };

  readonly dismissNotice = (id: Notice["id"]): void => {
    if (id === "ahead") this.#dates.tell();
    else this.#noticeStore.dismiss(id);
    this.#refreshNotices();
  };

  /** The answers as they are stored, with the dates that they were given: what an export holds. */
  readonly storedAttempts = (): readonly Attempt[] => this.state.attempts.map(this.#dates.stored);

  /** Stored answers with the dates that they count by. */
  readonly countedAttempts = (stored: readonly Attempt[]): readonly Attempt[] => this.#dates.counted(stored.map(normalizeAttempt));

  /** Reads what other tabs wrote while this page was frozen. */
  readonly catchUp = async (): Promise<void> => {
    if (this.#reader.hasLost()) return this.#readAnew();
    await this.#inSlices(this.#reader.readChanged(), (attempts) => this.#insert(attempts));
    // A reading that is under way does the rest itself.
    if (!this.#isRead) return;
    await this.#upgrade();
    this.#endReading();
  };

  /** Reads storage as if the page had just been opened. */
  readonly reloadAttempts = (): Promise<void> => {
    this.#writer.clearPending();
    return this.#read();
  };

  /** Reads all of storage, in slices. A reading that is under way stops. */
  async #read(): Promise<void> {
    this.#unread.return();
    const unread = this.#reader.readAll();
    this.#unread = unread;
    this.#late = [];
    this.#isRead = !hasLog(this.#deps.storage);
    this.#timeline.clear();
    this.#dates.reload();
    this.#publish();
    await this.#inSlices(unread, (attempts) => this.#take(attempts));
    if (unread === this.#unread) await this.#upgrade();
    if (unread === this.#unread) this.#endReading();
  }

  #take(attempts: readonly Attempt[]): void {
    // What is ahead waits for the rest of its kind: they are dated together.
    const ahead = new Set(this.#dates.ahead(attempts));
    const fresh = this.#newAmong(attempts.filter((attempt) => !ahead.has(attempt)));
    if (!this.#timeline.extend(fresh)) this.#late.push(...fresh);
    this.#late.push(...ahead);
  }

  /** Moves what format 1 holds into today's format. Where that can't be had, the learner is told, and it is tried again with `catchUp`. */
  async #upgrade(): Promise<void> {
    const { storage, locks, now, pause: rest = pause } = this.#deps;
    if (writersOfFormat1(storage).length === 0) return;
    const upgrade = await import("./upgrade-1/upgrade.ts").catch(() => undefined);
    this.#isOlderUnread = upgrade === undefined;
    await upgrade?.upgradeFormat1({ storage, locks, now, pause: rest }, (attempts) => this.#takeOlder(attempts));
  }

  /** Whether all of them are stored in today's format now. */
  #takeOlder(attempts: readonly Attempt[]): boolean {
    const fresh = this.#newAmong(attempts);
    this.#late.push(...fresh);
    return fresh.length === 0 || (this.#deps.storage.state() === "kept" && this.#writer.appendWhole(fresh.map(this.#dates.stored)));
  }

  #endReading(): void {
    this.#isRead = true;
    this.#insert(this.#late);
    this.#late = [];
    this.#refreshNotices();
  }

  #inSlices<T>(steps: Iterable<T>, take: (step: T) => void): Promise<void> {
    return inSlices(steps, take, this.#deps.now, this.#deps.pause ?? pause);
  }

  /** Those stored attempts that are not here yet, by the dates they count by. */
  #newAmong(stored: readonly Attempt[]): readonly Attempt[] {
    return this.#timeline.newAmong(this.#dates.counted(stored));
  }

  #insert(arrived: readonly Attempt[]): void {
    const fresh = this.#newAmong(arrived);
    if (fresh.length === 0) return;
    this.#timeline.insert(fresh);
    if (this.#dates.isUntold) this.#refreshNotices();
    else this.#publishAndCount();
  }

  #refreshNotices(): void {
    this.#notices = this.#noticeStore.list({
      newerParts: this.#reader.newerParts,
      isOlderUnread: this.#isOlderUnread,
      isDatedAhead: this.#dates.isUntold,
    });
    this.#publishAndCount();
  }

  /** Shows the attempts at once, and mastery as soon as it counts them all. */
  #publishAndCount(): void {
    this.#publish();
    if (this.#isRead && !this.#isCounting && !this.#timeline.isCounted) void this.#countInSlices();
  }

  async #countInSlices(): Promise<void> {
    this.#isCounting = true;
    await this.#inSlices(this.#timeline.countAll(), () => undefined);
    this.#isCounting = false;
    this.#publish();
  }

  #publish(): void {
    const { list, mastery, isCounted, counts } = this.#timeline;
    const status = this.#isRead && isCounted ? "ready" : "reading";
    // Replaced, not merged: merging would make the copy.
    this.useAttempts.setState(
      stateOf(list, counts, { status, mastery, notices: this.#notices, storage: this.#deps.storage.state() }),
      true,
    );
  }

  /** @param key what another tab changed; null when it cleared everything */
  #follow(key: string | null): void {
    const isOfLog = key === null || key.startsWith(LOG);
    if (isOfLog && (this.#writer.owns(key) || this.#reader.hasLost())) this.#readSoon();
    if (key !== null && isOfLog) this.#insert(this.#reader.readKey(key));
    if (key === DATES_AHEAD) this.#dates.follow();
    if (key === null || key === ACKNOWLEDGED || key === DATES_AHEAD || key.startsWith(QUARANTINE)) this.#refreshNotices();
  }

  #readSoon(): void {
    clearTimeout(this.#quietTimer);
    this.#quietTimer = setTimeout(() => void this.#readAnew(), QUIET_MS);
  }

  #readAnew(): Promise<void> {
    this.#writer.abandonKeys();
    return this.#read();
  }
}

const NOTHING_READ: AttemptsState = {
  status: "reading",
  attempts: [],
  count: 0,
  counted: [],
  counts: everyAnswerCounts,
  mastery: emptyMastery(),
  wrong: () => [],
  reasons: () => [],
  notices: [],
  storage: "kept",
};

/**
 * @param list the attempts of this moment, in order of time; it may grow at its end later
 * @param counts which of them count
 */
function stateOf(
  list: readonly Attempt[],
  counts: Counts,
  rest: Pick<AttemptsState, "status" | "mastery" | "notices" | "storage">,
): AttemptsState {
  const count = list.length;
  const attempts = once(() => list.slice(0, count));
  const counted = once(() => (counts === everyAnswerCounts ? attempts() : list.slice(0, count).filter(counts)));
  return {
    ...rest,
    count,
    counts,
    get attempts() {
      return attempts();
    },
    get counted() {
      return counted();
    },
    wrong: once(() => openWrong(counted())),
    reasons: once(() => openReasons(counted())),
  };
}

/** Made when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
