/** The contents of a pack. A pack arrives in two parts: its outline (everything but the stories) and the frames of each contrast. */

export type TermId = string;
export type ContrastId = string;
/** `contrast/frame`, unique in a pack. */
export type FrameId = string;

/**
 * The kind of question that a term answers: which thing, why it went wrong, what to do, how to release, where to compute, what to watch,
 * which rule.
 */
type TermKind = "object" | "cause" | "action" | "strategy" | "compute" | "monitoring" | "rule";

export interface Term {
  readonly id: TermId;
  /** As it stands in running text: "drift", "MLflow run". */
  readonly name: string;
  /** "a" or "an" where running text needs one: "it is a feature bug". */
  readonly article?: string | undefined;
  /** A shorter name for the head of a matrix column. */
  readonly short?: string | undefined;
  /** Today's product name where the exam guide uses an older one. */
  readonly now?: string | undefined;
  /** Other names in use. Neither they nor the name may stand in a tell. */
  readonly others: readonly string[];
  /** The kinds of question that it can answer. All options of a question share a kind. */
  readonly kinds: readonly TermKind[];
  /** One sentence. */
  readonly meaning: string;
  /** Why a candidate needs it. */
  readonly matters: string;
  /** What its evidence looks like to a practitioner, with the platform’s own names. */
  readonly looksLike: string;
  /** Public addresses that back it. */
  readonly sources: readonly string[];
}

/** The question that separates two terms, with each one's answer to it. */
export interface Separator {
  readonly terms: readonly [TermId, TermId];
  readonly ask: string;
  readonly answers: readonly [string, string];
}

/** A frame as it stands in the outline: enough to choose it, but not to show it. */
export interface FrameCard {
  readonly id: FrameId;
  readonly level: 1 | 2 | 3;
  /** Changes whenever anything that a learner could see of the frame changes. */
  readonly revision: string;
  /** The same for the frame's flip. Absent if it has none. */
  readonly flipRevision?: string | undefined;
}

/** Two terms that blur together, or a cluster of three or four. */
export interface Contrast {
  readonly id: ContrastId;
  readonly name: string;
  readonly terms: readonly TermId[];
  readonly family: string;
  readonly section: string;
  readonly axis: Readonly<Record<TermId, string>>;
  readonly procedure: readonly string[];
  readonly remember: string;
  readonly apart: readonly Separator[];
  readonly frames: readonly FrameCard[];
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  /** The frame that a newcomer is shown, with its twin. */
  readonly opening: FrameId;
  readonly exam: {
    readonly name: string;
    readonly notice: string;
    readonly guide: string;
    readonly questions: number;
    readonly minutes: number;
  };
  readonly sections: readonly { readonly id: string; readonly name: string; readonly weight: number }[];
  readonly families: readonly { readonly id: string; readonly name: string }[];
  readonly hooks: readonly { readonly id: string; readonly text: string; readonly contrasts: readonly ContrastId[] }[];
  readonly terms: readonly Term[];
  readonly contrasts: readonly Contrast[];
}

export type SlotValue = string | number;

/** The values that a slot may take. A row fills several slots at once, so that their values agree. */
export type Slot =
  | { readonly kind: "range"; readonly name: string; readonly from: number; readonly to: number; readonly step: number }
  | { readonly kind: "values"; readonly name: string; readonly values: readonly SlotValue[] }
  | { readonly kind: "rows"; readonly rows: readonly Readonly<Record<string, SlotValue>>[] };

/** A row of numbers that is drawn for each story: straight lines between waypoints, and noise around them. */
export interface Series {
  readonly name: string;
  /** Position (from 1) and value (a text with placeholders), in rising order of position. The last position is the number of points. */
  readonly waypoints: readonly { readonly at: number; readonly value: string }[];
  /** The greatest distance by which a point is moved from its line, up or down. */
  readonly noise: number;
  /** Digits after the point. */
  readonly decimals: number;
  /** Shown on the plot after the answer if this series is the tell. */
  readonly note?: string | undefined;
}

export type CodeLanguage = "python" | "yaml" | "json" | "sql" | "diff" | "text";

/** The caption of an exhibit: its name, and at the other end its kind or period. */
interface Captioned {
  readonly name: string;
  readonly note?: string | undefined;
}

/** A block of a case as it is written. Its texts hold placeholders. */
export type BlockTemplate =
  | { readonly kind: "prose"; readonly text: string }
  | (Captioned & { readonly kind: "code"; readonly language: CodeLanguage; readonly from: number; readonly lines: readonly string[] })
  | (Captioned & { readonly kind: "log"; readonly lines: readonly string[] })
  | (Captioned & { readonly kind: "table" | "runs"; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] })
  | ChartTemplate;

export interface ChartTemplate extends Captioned {
  readonly kind: "chart";
  readonly unit: string;
  /** The unit that is counted along the axis, or a label for each point. */
  readonly x: string | readonly string[];
  /** `values` is the name of a series, or a place of the tell that holds one. */
  readonly lines: readonly { readonly name: string; readonly values: string }[];
  readonly event?: { readonly at: string; readonly text: string } | undefined;
  readonly limit?: { readonly at: string; readonly text: string } | undefined;
}

/** The text for each place of the tell or of a decoy. A frame with one place calls that place "". */
export type PlaceTexts = Readonly<Record<string, string>>;

interface Decoy {
  /** The rival term that it points at. */
  readonly toward: TermId;
  readonly texts: PlaceTexts;
  /** Why it does not decide. */
  readonly why: string;
}

/** A change of one fact that leaves the answer as it is, whichever term's tell is told. */
export interface IdleChange {
  /** A text of the case as the case writes it, within one line or cell. */
  readonly was: string;
  /** Another text of the same line, which says where if `was` stands in several. */
  readonly beside?: string | undefined;
  readonly now: string;
  /** Why the answer stays. */
  readonly why: string;
}

/** Another form of question from the same frame: which one change would make another term right. */
export interface Flip {
  /** How each term's tell reads as one side of a change. Absent if the text of the tell's only place says it. */
  readonly tell?: Readonly<Record<TermId, string>> | undefined;
  readonly others: readonly IdleChange[];
}

/** The public page that supports what a frame says about the platform. */
export interface Source {
  readonly at: string;
  /** The product version or the date that the page holds for, if the behaviour depends on it. */
  readonly asOf?: string | undefined;
}

/** A case skeleton for one contrast. */
export interface Frame extends FrameCard {
  readonly contrast: ContrastId;
  /** The contrast's terms, in the contrast's order. */
  readonly terms: readonly TermId[];
  readonly about: string;
  /** The kind that its options are of. */
  readonly kind: TermKind;
  readonly source: Source;
  readonly slots: readonly Slot[];
  readonly series: readonly Series[];
  readonly case: readonly BlockTemplate[];
  readonly ask: string;
  /** The options in words for this case. Without it, the names of the terms are the options. */
  readonly options?: Readonly<Record<TermId, string>> | undefined;
  readonly decoys: readonly Decoy[];
  /** Twin sets: each holds one tell for every term of the contrast. */
  readonly tells: readonly Readonly<Record<TermId, PlaceTexts>>[];
  /** By right answer: the reason for it under `right`, and the reason against each rival under the rival's id. */
  readonly why: Readonly<Record<TermId, Readonly<Record<string, string>>>>;
  /** Options that are wrong whichever tell is told, and why each is wrong. */
  readonly extras: Readonly<Record<TermId, string>>;
  /** For every option, what would have to be different for it to be right. It continues “It would be right if”. */
  readonly rightIf: Readonly<Record<TermId, string>>;
  readonly flip?: Flip | undefined;
}
