import type { Attempt } from "../../engine/attempt.ts";
import type { Pack } from "../../engine/pack.ts";
import type { AttemptLog, ImportResult } from "./attempt-log.ts";

/** What can be asked of the log, whether its code is here or not. */
export type RecordLog = Pick<AttemptLog, "record" | "adopt" | "setPack" | "dismiss" | "catchUp" | "startOver">;

/** Stands in for the log while its code is on its way, and hands over to it what it was given. */
export class ComingLog implements RecordLog {
  readonly #wanted: () => void;
  #attempts: Attempt[] = [];
  #pack: Pack | undefined;

  /** @param wanted called when there is something for the log to do */
  constructor(wanted: () => void) {
    this.#wanted = wanted;
  }

  handPackTo(log: RecordLog): void {
    if (this.#pack !== undefined) log.setPack(this.#pack);
  }

  /** For when the log has a writer to store them with. */
  handAnswersTo(log: RecordLog): void {
    if (this.#attempts.length > 0) log.record(this.#attempts);
  }

  record(given: readonly Attempt[]): "memory only" {
    this.#attempts.push(...given);
    this.#wanted();
    return "memory only";
  }

  adopt(given: readonly Attempt[]): ImportResult {
    return { ok: true, added: given.length, kept: this.record(given) };
  }

  setPack(pack: Pack): void {
    this.#pack = pack;
  }

  /** Nothing was read yet, so nothing was told. */
  dismiss(): void {}

  async catchUp(): Promise<void> {
    this.#wanted();
  }

  async startOver(): Promise<void> {
    this.#attempts = [];
  }
}
