import type { Attempt } from "../../engine/attempt.ts";
import type { ContrastId, TermId } from "../../engine/pack.ts";
import type { KeptCase } from "../../learner/kept-cases/kept-shape.ts";

/** What is taken along. */
export interface TakenElsewhere {
  /** In running text: "your wrong answers". */
  readonly what: string;
  /** The answers that it speaks of, oldest first. */
  readonly attempts: readonly Attempt[];
  /** Contrasts of which a few stories come too. With none, the cases are those of the answers. */
  readonly contrasts: readonly ContrastId[];
  /** The term that is right in those stories, where it is one. */
  readonly term?: TermId | undefined;
  /** Kept cases, with the learner’s notes. */
  readonly kept?: readonly KeptCase[];
}
