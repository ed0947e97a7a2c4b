import type { ContrastId, FrameId, TermId } from "./pack.ts";

export interface Option {
  readonly term: TermId;
  /** The term's name with a capital first letter. */
  readonly label: string;
  /** Today's product name, where it differs. */
  readonly now?: string | undefined;
}

/** What may be seen before an answer. Nothing in it tells which option is right. */
export interface Question {
  /** `frame:seed`. */
  readonly id: string;
  readonly frame: FrameId;
  readonly revision: string;
  readonly seed: number;
  readonly contrast: ContrastId;
  readonly level: 1 | 2 | 3;
  readonly about: string;
  /** The story in pieces; joined, they are the text. The key says which piece is the tell. */
  readonly story: readonly string[];
  readonly ask: string;
  readonly options: readonly Option[];
}

/** The same story with another term's tell in the same place. */
export interface Twin {
  readonly answer: TermId;
  /** The twin's own seed: a twin is a question like any other. */
  readonly seed: number;
  readonly story: readonly string[];
  /** Why its answer is right there. */
  readonly why: string;
}

/** What may be seen after an answer. */
export interface AnswerKey {
  readonly answer: TermId;
  /** Index of the tell in the story's pieces; the twins' too. */
  readonly tell: number;
  /** Index of the decoy in the story's pieces, where there is one. */
  readonly decoy: number | undefined;
  /** Why the answer is right, and under each other option's id why that one is not. */
  readonly why: ReadonlyMap<TermId, string>;
  readonly remember: string;
  readonly twins: readonly Twin[];
}

export interface Posed {
  readonly question: Question;
  readonly key: AnswerKey;
}

/** How many options are on offer: four wherever the frame has enough, or only the contrast's own terms. */
export type Offer = "four" | "contrast";
