import * as z from "zod/mini";
import { checkContrast } from "../engine/check/check-contrast-definition.ts";
import { checkFrame } from "../engine/check/check-frame.ts";
import type { Problem } from "../engine/check/problem.ts";
import type { Contrast, Frame, Pack } from "../engine/pack.ts";
import { contrastFromSource, framesFromSource } from "./source/contrast-from-source.ts";
import { type PlacedProblem, parseSource, readSourceFile, type SourceFile } from "./source/source-file.ts";
import { type ContrastSource, contrastSource, type PackSource, packSource, termsSource } from "./source/source-schema.ts";

/** A pack with all its frames. */
export interface WholePack {
  readonly pack: Pack;
  readonly frames: readonly Frame[];
}

export interface ReadPack {
  /** The part that can be used: contrasts without a problem. Undefined if the outline itself can't be read. */
  readonly whole: WholePack | undefined;
  /** All problems, in the order of the files. */
  readonly problems: readonly PlacedProblem[];
}

interface ContrastFile {
  readonly source: SourceFile;
  readonly value: ContrastSource;
}

/** Reads a pack from the texts of its files by their names: `pack.yaml`, `terms.yaml`, and one file for each contrast. */
export function readPack(files: ReadonlyMap<string, string>): ReadPack {
  const sources = [...files].map(([file, text]) => readSourceFile(file, text));
  const pack = parseOne(packSource, sources, "pack.yaml");
  const terms = parseOne(termsSource, sources, "terms.yaml");
  const others = sources.filter((source) => !/(?:^|\/)(?:pack|terms)\.yaml$/.test(source.file));
  const read = others.map((source) => ({ source, ...parseSource(contrastSource, z.safeParse, source) }));
  const problems = [...pack.problems, ...terms.problems, ...read.flatMap((one) => one.problems)];
  const contrasts = read.flatMap(({ source, value }): ContrastFile[] => (value === undefined ? [] : [{ source, value }]));
  const unread = read.flatMap(({ source, value }) => (value === undefined ? [contrastIn(source)] : []));
  if (terms.value === undefined) return { whole: undefined, problems };

  const outline: Pack = {
    ...(pack.value ?? packFor(contrasts, unread)),
    terms: terms.value,
    contrasts: contrasts.map(({ value }) => contrastFromSource(value)),
  };
  const checked = contrasts.map((file) => ({ ...file, problems: checkFile(outline, file) }));
  const usable = checked.filter((file) => file.problems.length === 0);
  const whole = {
    pack: { ...outline, contrasts: usable.map(({ value }) => contrastFromSource(value)) },
    frames: usable.flatMap(({ value }) => framesFromSource(value)),
  };
  return {
    whole: pack.value === undefined ? undefined : whole,
    problems: [...problems, ...checkOutline(outline, sources, unread), ...checked.flatMap((file) => file.problems)],
  };
}

/** Stands in for a `pack.yaml` that can't be read. The contrasts are then still checked, and nothing false is said of them. */
function packFor(contrasts: readonly ContrastFile[], unread: readonly string[]): PackSource {
  const [first] = contrasts.flatMap(({ value }) => framesFromSource(value));
  return {
    id: "",
    title: "",
    opening: first?.id ?? `${unread[0]}/`,
    exam: { name: "", notice: "", guide: "", questions: 1, minutes: 1 },
    sections: contrasts.map(({ value }) => ({ id: value.section, name: "", weight: 1 })),
    families: contrasts.map(({ value }) => ({ id: value.family, name: "" })),
    hooks: [],
  };
}

/** The id of the contrast that a file holds, taken from the file's name. */
function contrastIn({ file }: SourceFile): string {
  return file.replace(/^.*\/|\.yaml$/g, "");
}

function parseOne<Schema extends z.core.$ZodType>(schema: Schema, sources: readonly SourceFile[], name: string) {
  const source = sources.find(({ file }) => file === name || file.endsWith(`/${name}`));
  if (source === undefined) return { value: undefined, problems: [{ file: name, line: 1, path: "", message: "is missing from the pack" }] };
  return parseSource(schema, z.safeParse, source);
}

function checkFile(pack: Pack, { source, value }: ContrastFile): PlacedProblem[] {
  const contrast: Contrast = contrastFromSource(value);
  const problems: Problem[] = [...checkContrast(pack, contrast)];
  if (contrastIn(source) !== value.id) problems.push({ path: ["id"], message: `is “${value.id}”, unlike the file’s name` });
  framesFromSource(value).forEach((frame, index) => {
    const bank = value.frames[index]?.options;
    if (typeof bank === "string" && value.banks[bank] === undefined) {
      problems.push({ path: ["frames", index, "options"], message: `no bank “${bank}” in this file` });
    }
    const twin = value.frames.findIndex(({ id }) => id === value.frames[index]?.id);
    if (twin < index) problems.push({ path: ["frames", index, "id"], message: "stands twice" });
    for (const { path, message } of checkFrame(pack, frame)) problems.push({ path: ["frames", index, ...path], message });
  });
  return problems.map((problem) => source.place(problem));
}

/**
 * Finds ids that occur twice, and names of contrasts and frames that don't exist. What a file that can't be read may hold counts as
 * existing.
 */
function checkOutline(pack: Pack, sources: readonly SourceFile[], unread: readonly string[]): PlacedProblem[] {
  const place = (name: string, problem: Problem) =>
    sources.filter(({ file }) => file.endsWith(name)).map((source) => source.place(problem));
  const twice = pack.terms.flatMap(({ id }, index) =>
    pack.terms.findIndex((term) => term.id === id) < index
      ? place("terms.yaml", { path: [index, "id"], message: `“${id}” stands twice` })
      : [],
  );
  const hooks = pack.hooks.flatMap((hook, index) =>
    hook.contrasts.flatMap((id, at) =>
      pack.contrasts.some((contrast) => contrast.id === id) || unread.includes(id)
        ? []
        : place("pack.yaml", { path: ["hooks", index, "contrasts", at], message: `no contrast “${id}”` }),
    ),
  );
  const opens = pack.contrasts.some(({ frames }) => frames.some(({ id }) => id === pack.opening));
  const mayOpen = opens || unread.some((contrast) => pack.opening.startsWith(`${contrast}/`));
  const opening = mayOpen ? [] : place("pack.yaml", { path: ["opening"], message: `no frame “${pack.opening}”` });
  return [...twice, ...opening, ...hooks];
}
