import type { Glossary, GlossaryTerm } from "./glossary.ts";

/** The files of a new pack by name, and what the author still has to write. */
export interface Scaffold {
  readonly files: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
}

/**
 * Begins a pack of cases from a glossary, as far as a glossary can: its terms, and contrasts whose tells, twins and reasons an author must
 * write.
 */
export function scaffoldPack({ terms, pairs, clusters, hooks }: Glossary, id: string, title: string): Scaffold {
  const byId = new Map(terms.map((term) => [term.id, term] as const));
  const groups = [
    ...pairs.map(({ terms: ids, separator }) => ({ ids: [...ids], separator })),
    ...clusters.filter(({ terms: ids }) => ids.length <= 4).map(({ terms: ids }) => ({ ids: [...ids], separator: "" })),
  ].map(({ ids, separator }) => ({ members: ids.flatMap((one) => byId.get(one) ?? []), separator }));
  const files = new Map<string, string>([
    ["pack.yaml", packYaml(id, title, hooks)],
    ["terms.yaml", terms.map(termYaml).join("\n")],
    ...groups.map(({ members, separator }): [string, string] => [`${contrastId(members)}.yaml`, contrastYaml(members, separator)]),
  ]);
  const missing = [
    "pack.yaml: exam, sections with their weights, families, and the opening frame",
    ...terms.map((term) => `terms.yaml: ${term.id}: kinds, what its evidence looks like, and a public source`),
    ...groups.map(({ members }) => `${contrastId(members)}.yaml: axis, procedure, what separates each two, and at least eight frames`),
  ];
  return { files, missing };
}

function packYaml(id: string, title: string, hooks: readonly string[]): string {
  const notes = hooks.map((hook) => `  # ${JSON.stringify(hook)}`).join("\n");
  return `# yaml-language-server: $schema=../pack.schema.json#/$defs/pack
id: ${id}
title: ${JSON.stringify(title)}
opening: # contrast/frame
exam: { name: ${JSON.stringify(title)}, notice: , guide: , questions: , minutes: }
sections: [] # - { id: , name: , weight: }
families: [] # - { id: , name: }
hooks: [] # - { id: , text: , contrasts: [] }
${notes}${notes === "" ? "" : "\n"}`;
}

function termYaml({ id, name, meaning, matters }: GlossaryTerm): string {
  return `- id: ${id}
  name: ${JSON.stringify(name)}
  others: []
  kinds: [] # object, cause, action, strategy, compute, monitoring or rule
  meaning: ${JSON.stringify(meaning)}
  matters: ${JSON.stringify(matters)}
  looksLike: # what its evidence looks like to a practitioner
  sources: [] # public https addresses
`;
}

function contrastYaml(members: readonly GlossaryTerm[], separator: string): string {
  return `# yaml-language-server: $schema=../pack.schema.json#/$defs/contrast
id: ${contrastId(members)}
name: ${JSON.stringify(members.map(({ name }) => name).join(" or "))}
terms: [${members.map(({ id }) => id).join(", ")}]
family:
section:
axis:
${members.map(({ id }) => `  ${id}: # a few words`).join("\n")}
procedure: [] # the questions an expert asks, first one first
remember: ${separator === "" ? "" : JSON.stringify(separator)}
apart: [] # - { terms: [, ], ask: , answers: [, ] }
frames: [] # scenarios/README.md shows how
`;
}

function contrastId(members: readonly GlossaryTerm[]): string {
  return members.map(({ id }) => id).join("-vs-");
}
