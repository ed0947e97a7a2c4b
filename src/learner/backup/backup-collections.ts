import type { OwnGlossary } from "../glossaries/glossary-shapes.ts";
import type { KeptCase } from "../kept-cases/kept-shape.ts";
import type { SetAside } from "../set-aside/set-aside-shape.ts";

/** What a learner has beside answers and settings: an export takes it along, and an import adds it to what is here. */
export interface Collections {
  /** The latest first. */
  readonly kept: readonly KeptCase[];
  /** The latest first. */
  readonly setAside: readonly SetAside[];
  /** The oldest first. */
  readonly glossaries: readonly OwnGlossary[];
}

export const NO_COLLECTIONS: Collections = { kept: [], setAside: [], glossaries: [] };

/** What became of one kind of it. */
interface Merged {
  readonly added: number;
  /** What found no room here; the file has it still. */
  readonly left: number;
}

export type CollectionsMerged = { readonly [Kind in keyof Collections]: Merged };
