/** What a pack holds. A pack arrives in two parts: its outline (everything but the stories) and the frames of each contrast. */

export type TermId = string;
export type ContrastId = string;
/** `contrast/frame`, unique in a pack. */
export type FrameId = string;

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
  /** Other names in use. None of them, nor the name, may stand in a story whose answer this term is. */
  readonly others: readonly string[];
  /** One sentence. */
  readonly meaning: string;
  /** Why a candidate needs it. */
  readonly matters: string;
  /** Public addresses that back it. */
  readonly sources: readonly string[];
}

/** The question that separates two terms, with each one's answer to it. */
export interface Separator {
  readonly terms: readonly [TermId, TermId];
  readonly ask: string;
  readonly answers: readonly [string, string];
}

/** A frame as the outline names it: enough to choose it, not to show it. */
export interface FrameCard {
  readonly id: FrameId;
  readonly level: 1 | 2 | 3;
  /** Changes whenever anything that a learner could see of the frame changes. */
  readonly revision: string;
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

/** What a slot may be filled with. Rows fill several slots at once, so that their values agree. */
export type Slot =
  | { readonly kind: "range"; readonly name: string; readonly from: number; readonly to: number; readonly step: number }
  | { readonly kind: "values"; readonly name: string; readonly values: readonly SlotValue[] }
  | { readonly kind: "rows"; readonly rows: readonly Readonly<Record<string, SlotValue>>[] };

interface Decoy {
  /** The neighbour it points at. */
  readonly toward: TermId;
  readonly text: string;
}

/** One story skeleton for one contrast. Texts hold slots in braces, and the story one `{tell}`. */
export interface Frame extends FrameCard {
  readonly contrast: ContrastId;
  /** The contrast's terms, in the contrast's order. */
  readonly terms: readonly TermId[];
  readonly about: string;
  readonly trade: string;
  readonly story: string;
  readonly ask: string;
  readonly slots: readonly Slot[];
  readonly decoys: readonly Decoy[];
  /** Twin sets: each holds one tell for every term of the contrast. */
  readonly tells: readonly Readonly<Record<TermId, string>>[];
  /** By right answer: its own reason under `right`, and each rival's reason why not under the rival's id. */
  readonly why: Readonly<Record<TermId, Readonly<Record<string, string>>>>;
  /** Safe wrong options and why each is wrong, whichever tell is told. */
  readonly extras: Readonly<Record<TermId, string>>;
}
