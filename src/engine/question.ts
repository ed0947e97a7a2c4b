import type { CodeLanguage, ContrastId, FrameId, Source, TermId } from "./pack.ts";

export interface Option {
  readonly term: TermId;
  /** The term's name with a capital first letter, or the term worded for this case. */
  readonly label: string;
  /** Today's product name, where the label is a name and it differs. */
  readonly now?: string | undefined;
}

/** A text in pieces, which give the text when they are joined. What may be the tell or a decoy is a piece of its own. */
export type Text = readonly string[];

/** The caption of an exhibit: its name, and at the other end its kind or period. */
export interface Caption {
  readonly name: string;
  readonly note?: string | undefined;
}

export interface Prose {
  readonly kind: "prose";
  readonly text: Text;
}

export interface Code extends Caption {
  readonly kind: "code";
  readonly language: CodeLanguage;
  /** The number of the first line in its file. */
  readonly from: number;
  /** A line that is undefined here stands in a twin only. */
  readonly lines: readonly (Text | undefined)[];
}

export interface Log extends Caption {
  readonly kind: "log";
  /** One text for each entry, time stamp first. An entry that is undefined here stands in a twin only. */
  readonly lines: readonly (Text | undefined)[];
}

export interface Table extends Caption {
  /** In a run list, a first cell that begins with “> ” is nested under the row above. */
  readonly kind: "table" | "runs";
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Text[])[];
}

export interface ChartLine {
  readonly name: string;
  /** Undefined before the line begins. */
  readonly values: readonly (number | undefined)[];
  readonly decimals: number;
}

export interface Chart extends Caption {
  readonly kind: "chart";
  readonly unit: string;
  /** The unit that is counted along the axis, if the labels are counts. */
  readonly x?: string | undefined;
  readonly labels: readonly string[];
  readonly lines: readonly ChartLine[];
  /** A marked event: its position among the points, from 1. */
  readonly event?: { readonly at: number; readonly text: Text } | undefined;
  readonly limit?: { readonly at: number; readonly text: string } | undefined;
}

export type Exhibit = Code | Log | Table | Chart;
export type Block = Prose | Exhibit;

/**
 * A place in a case: the block, the line in it (a paragraph has one; the lines of a table are its rows; those of a chart are its lines,
 * then its event), the cell of a row, and the piece of the text.
 */
export interface Spot {
  readonly block: number;
  readonly line: number;
  readonly cell: number;
  readonly piece: number;
}

/** A place that is marked after the answer. */
export interface Mark {
  readonly spot: Spot;
  /** Up to five words that stand on the plot where a chart's line is marked. */
  readonly note?: string | undefined;
}

/** One change of a case, as an option that a flip offers. */
export interface Change {
  /** The option's id: the other term for the change that makes it right, and `=1`, `=2`, … for the rest, as their frame numbers them. */
  readonly id: string;
  /** Where the change would be made. */
  readonly spots: readonly Spot[];
  /** The same in words: "v17, release test". */
  readonly where: string;
  /** What stands there as it is, and what would stand there. */
  readonly was: string;
  readonly now: string;
  /** Whether code or a log says it. */
  readonly isCode: boolean;
}

/** What a flip asks. The case comes with its answer, and one of these changes would make another answer right. */
export interface FlipAsked {
  /** The question that both answers answer. */
  readonly ask: string;
  /** The answer as the case stands. */
  readonly from: Option;
  /** The answer that it would have. */
  readonly to: Option;
  readonly changes: readonly Change[];
}

/** What a learner may see before answering. Nothing in it tells which option is right. */
export interface Question {
  /** `frame:seed`. */
  readonly id: string;
  readonly frame: FrameId;
  readonly revision: string;
  readonly seed: number;
  readonly contrast: ContrastId;
  readonly level: 1 | 2 | 3;
  readonly about: string;
  readonly blocks: readonly Block[];
  readonly ask: string;
  /** In a flip they stand for changes, not for terms. */
  readonly options: readonly Option[];
  readonly flip?: FlipAsked | undefined;
}

/** The same case with another term's tell in the same places. */
export interface Twin {
  readonly answer: TermId;
  /** The twin's own seed: a twin is a question like any other. */
  readonly seed: number;
  readonly blocks: readonly Block[];
  /** The spots where it differs from the case. They hold for both; the notes are the twin's. */
  readonly tell: readonly Mark[];
  /** Why its answer is right there. */
  readonly why: string;
}

/** What a learner may see after answering. */
export interface AnswerKey {
  readonly answer: TermId;
  /** Every place at which the case differs from one of its twins. */
  readonly tell: readonly Mark[];
  /** The places of the decoy and why it does not decide, if there is a decoy. */
  readonly decoy?: { readonly spots: readonly Spot[]; readonly toward: TermId; readonly why: string } | undefined;
  /**
   * Why the answer is right, and under each other option's id why that one is not. In a flip also, under the term that is right as the case
   * stands, why it is.
   */
  readonly why: ReadonlyMap<TermId, string>;
  readonly source: Source;
  readonly remember: string;
  readonly twins: readonly Twin[];
}

export interface Posed {
  readonly question: Question;
  readonly key: AnswerKey;
}

/** How many options are on offer: four if the frame has enough, or only the contrast's own terms. */
export type Offer = "four" | "contrast";
