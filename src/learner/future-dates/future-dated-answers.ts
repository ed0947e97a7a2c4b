import type { Attempt } from "../../engine/attempt.ts";
import type { KeyValueStore } from "../storage/buffered-storage.ts";
import { DATES_AHEAD } from "../storage/storage-keys.ts";
import { load, save } from "../storage/versioned-record.ts";
import { type Sighting, SightingsShape } from "./future-dated-answers-shape.ts";

/** Tabs and devices that are in step may differ by so much. */
const IN_STEP_MS = 60_000;
const DAY_MS = 86_400_000;
/** Which of two clocks was wrong can't be told from their dates; below this it does not matter either. */
const SLIGHT_MS = 2 * DAY_MS;

interface FutureDatedAnswersDeps {
  readonly storage: KeyValueStore;
  /** In ms since 1970. */
  readonly now: () => number;
}

/**
 * The one place where an answer's date is held against the clock. A clock that was set ahead, here or on a device whose file is taken in, leaves
 * answers dated later than now. Each counts as given when it was first seen, in the order of their dates, and everything else reads that date:
 * what is known, open and due, the order of the record, its weeks. The log keeps the answer as it was stored, and so does an export: by its date it
 * is known again.
 *
 * It may be the clock of now that is wrong, set back before the answers were given. Then they have their own dates again once it is right: once
 * the clock has reached a date, it counts as it stands, unless the clock that was behind it has been seen to go on for a day, or the two differ
 * by less than two.
 */
export class FutureDatedAnswers {
  readonly #deps: FutureDatedAnswersDeps;
  #sightings: readonly Sighting[] = [];
  /** What a date counts as; that may lie ahead of another clock in turn. */
  readonly #counted = new Map<number, number>();
  readonly #stored = new WeakMap<Attempt, Attempt>();

  constructor(deps: FutureDatedAnswersDeps) {
    this.#deps = deps;
    this.reload();
  }

  /** Whether the learner is still to be told. */
  get isUntold(): boolean {
    return this.#sightings.some((sighting) => !sighting.isTold && sighting.dates.some((date) => this.#counted.has(date)));
  }

  /** To be called when storage is read from its beginning. */
  reload(): void {
    this.#counted.clear();
    this.follow();
    const now = this.#deps.now();
    const isLate = (one: Sighting) => one.confirmedAt === null && now - one.seenAt >= DAY_MS;
    if (this.#sightings.some(isLate)) this.#save(this.#sightings.map((one) => (isLate(one) ? { ...one, confirmedAt: now } : one)));
  }

  /** To be called when another tab has noted something. A date that counts already in this tab goes on to count the same. */
  follow(): void {
    const now = this.#deps.now();
    this.#sightings = load(this.#deps.storage, DATES_AHEAD, SightingsShape, now) ?? [];
    for (const sighting of this.#sightings) this.#count(sighting, now);
  }

  /** Those that are ahead of the clock. */
  ahead(stored: readonly Attempt[]): readonly Attempt[] {
    const latest = this.#deps.now() + IN_STEP_MS;
    return stored.filter(({ at }) => this.#dateOf(at) > latest);
  }

  /** The same attempts with the dates that they count by. Those that are ahead together are best given together. */
  counted(stored: readonly Attempt[]): readonly Attempt[] {
    const ahead = this.ahead(stored);
    if (ahead.length > 0) this.#note(ahead.map(({ at }) => this.#dateOf(at)));
    return this.#counted.size === 0 ? stored : stored.map((attempt) => this.#dated(attempt));
  }

  /** The attempt as it is stored and exported. */
  readonly stored = (counted: Attempt): Attempt => this.#stored.get(counted) ?? counted;

  /** The learner has read of them. */
  tell(): void {
    this.#save(this.#sightings.map((sighting) => ({ ...sighting, isTold: true })));
  }

  #dated(attempt: Attempt): Attempt {
    const at = this.#dateOf(attempt.at);
    if (at === attempt.at) return attempt;
    const dated = { ...attempt, at };
    this.#stored.set(dated, this.stored(attempt));
    return dated;
  }

  #dateOf(at: number): number {
    let date = at;
    for (let next = this.#counted.get(date); next !== undefined; next = this.#counted.get(date)) date = next;
    return date;
  }

  #note(ahead: readonly number[]): void {
    const now = this.#deps.now();
    const dates = [...new Set(ahead)].sort((one, other) => one - other);
    const sighting: Sighting = { seenAt: now, confirmedAt: null, isTold: false, dates };
    this.#count(sighting, now);
    this.#save([...this.#sightings, sighting]);
  }

  #count({ seenAt, confirmedAt, dates }: Sighting, now: number): void {
    for (const [index, date] of dates.entries()) {
      const isBelieved = date > now || date - seenAt < SLIGHT_MS || (confirmedAt !== null && confirmedAt < date);
      if (isBelieved && !this.#counted.has(date)) this.#counted.set(date, Math.min(date - 1, seenAt - (dates.length - 1 - index)));
    }
  }

  #save(sightings: readonly Sighting[]): void {
    this.#sightings = sightings;
    save(this.#deps.storage, DATES_AHEAD, SightingsShape, sightings);
  }
}
