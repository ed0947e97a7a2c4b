import * as z from "zod/mini";
import { contrastSource, packSource, termsSource } from "./source/source-schema.ts";

/** Where editors look for the shapes of a pack's files. */
export const SCHEMA_FILE = "scenarios/pack.schema.json";

/**
 * The JSON schema that completes and checks a pack's files while one types. A file is a contrast, `pack.yaml` or `terms.yaml`; which of
 * them is told by what it holds, or by the pointer at the end of its first line (`…/pack.schema.json#/$defs/contrast`).
 */
export function packSchema(): string {
  const shapes = { contrast: contrastSource, pack: packSource, terms: termsSource };
  const $defs = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, definitionOf(shape)]));
  const anyOf = Object.keys(shapes).map((name) => ({ $ref: `#/$defs/${name}` }));
  return `${JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", title: "A file of a pack", anyOf, $defs }, null, 2)}\n`;
}

function definitionOf(shape: z.core.$ZodType): object {
  const { $schema, ...definition } = z.toJSONSchema(shape, { io: "input" });
  return definition;
}
