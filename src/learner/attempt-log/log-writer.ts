import type { Attempt } from "../../engine/attempt.ts";
import type { KeyValueStore, WriteResult } from "../storage/buffered-storage.ts";
import { segmentKey } from "../storage/storage-keys.ts";
import { SegmentBuilder } from "./segment-codec.ts";

/** Where a writer goes on: what its last key holds already. */
export interface WriterPosition {
  readonly segment: number;
  /** The text stored there; null where nothing is. */
  readonly text: string | null;
  readonly builder: SegmentBuilder;
}

export function startPosition(): WriterPosition {
  return { segment: 0, text: null, builder: new SegmentBuilder() };
}

/** Appends attempts under one writer's own keys. No other tab writes there while this one lives. */
export class LogWriter {
  readonly id: string;
  /** The keys of the segments that this writer wrote to itself. */
  readonly written = new Set<string>();
  readonly #storage: KeyValueStore;
  #position: WriterPosition;

  constructor(storage: KeyValueStore, id: string, position: WriterPosition) {
    this.id = id;
    this.#storage = storage;
    this.#position = position;
  }

  /**
   * False when the key no longer holds what this tab wrote last: everything was deleted, or something else wrote there. Then nothing
   * may be appended.
   */
  isUndisturbed(): boolean {
    return this.#storage.read(this.#key()) === this.#position.text;
  }

  /** Stores the attempts, each segment with one write. */
  append(attempts: readonly Attempt[]): WriteResult {
    let kept: WriteResult = "kept";
    for (let at = 0; at < attempts.length; ) {
      if (this.#position.builder.room === 0) this.#position = { ...startPosition(), segment: this.#position.segment + 1 };
      const { segment, builder } = this.#position;
      const part = attempts.slice(at, at + builder.room);
      for (const attempt of part) builder.append(attempt);
      at += part.length;
      const { text } = builder;
      this.#position = { segment, builder, text };
      this.written.add(this.#key());
      const stored = this.#storage.write(this.#key(), text);
      kept = kept === "kept" ? stored : kept;
    }
    return kept;
  }

  /** Takes back everything this writer wrote. Only for one whose keys nobody else has read yet. */
  erase(): void {
    for (const key of this.written) this.#storage.remove(key);
  }

  #key(): string {
    return segmentKey(this.id, this.#position.segment);
  }
}
