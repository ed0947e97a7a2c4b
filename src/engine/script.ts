import { type Template, templateOf } from "./fill.ts";
import type { Frame, TermId } from "./pack.ts";

/** A frame made ready to be told: its texts cut at their slots, and its story at the places of the tell and the decoy. */
export interface Script {
  readonly pieces: readonly Template[];
  readonly tell: number;
  readonly decoy: number | undefined;
  readonly ask: Template;
  readonly decoys: readonly Template[];
  readonly tells: readonly Readonly<Record<TermId, Template>>[];
  readonly why: Readonly<Record<TermId, Readonly<Record<string, Template>>>>;
  readonly extras: Readonly<Record<TermId, Template>>;
}

const scripts = new WeakMap<Frame, Script>();

/** A frame's script is made once, however many of its stories are told. */
export function scriptOf(frame: Frame): Script {
  const known = scripts.get(frame);
  if (known !== undefined) return known;
  const script = scriptFrom(frame);
  scripts.set(frame, script);
  return script;
}

function scriptFrom(frame: Frame): Script {
  const pieces = frame.story.split(/(\{tell\}|\{decoy\})/).filter((piece) => piece !== "");
  const decoy = pieces.indexOf("{decoy}");
  return {
    pieces: pieces.map(templateOf),
    tell: pieces.indexOf("{tell}"),
    decoy: decoy < 0 ? undefined : decoy,
    ask: templateOf(frame.ask),
    decoys: frame.decoys.map(({ text }) => templateOf(text)),
    tells: frame.tells.map((tells) => each(tells, templateOf)),
    why: each(frame.why, (reasons) => each(reasons, templateOf)),
    extras: each(frame.extras, templateOf),
  };
}

function each<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
