/** A learner’s own glossary: definitions, not cases. */
export interface Glossary {
  readonly terms: readonly GlossaryTerm[];
  readonly pairs: readonly GlossaryPair[];
  readonly clusters: readonly GlossaryCluster[];
  /** Sentences to remember. They are shown and never asked. */
  readonly hooks: readonly string[];
}

export interface GlossaryTerm {
  /** Small letters, digits and hyphens, made from the name. */
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  /** Why it matters, where the glossary says so. */
  readonly matters: string;
  /** The heading it stood under. */
  readonly topic: string;
}

export interface GlossaryPair {
  readonly terms: readonly [string, string];
  /** How to separate the two. Empty if the glossary only says that they are confused. */
  readonly separator: string;
}

export interface GlossaryCluster {
  readonly name: string;
  readonly terms: readonly string[];
}

/** Something that was found and can’t be used, and the line it stands in. */
export interface LeftOut {
  readonly line: number;
  readonly what: string;
  readonly why: string;
}

export const FEWEST_TERMS = 4;
