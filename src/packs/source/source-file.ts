import { isMap, isNode, LineCounter, parseDocument, visit } from "yaml";
import type * as z from "zod/mini";
import type { Problem } from "../../engine/check/problem.ts";

/** A problem and its place in a file, as a writer reads it. */
export interface PlacedProblem {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly message: string;
}

/** A YAML file: its value, and where each part of the value stands. */
export interface SourceFile {
  readonly file: string;
  readonly value: unknown;
  /** Faults of the YAML itself. If there are any, `value` can't be trusted. */
  readonly problems: readonly PlacedProblem[];
  place(problem: Problem): PlacedProblem;
}

export function readSourceFile(file: string, text: string): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const problemAt = (offset: number, message: string): PlacedProblem => ({ file, line: lineAt(offset), path: "", message });
  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) =>
    problemAt(pos[0], (message.split("\n")[0] ?? message).replace(/ at line .*$/, "")),
  );
  // An alias may stand for nothing, or for so much that the file could not be read to its end.
  visit(document, {
    Alias: (_, { source, range }) => {
      problems.push(problemAt(range?.[0] ?? 0, `“*${source}” refers to another part of the file: write it out, or put it in quotes`));
    },
  });
  return {
    file,
    value: problems.length > 0 ? undefined : document.toJS(),
    problems,
    place: ({ path, message }) => ({ file, line: lineAt(offsetOf(document, path)), path: pathText(path), message }),
  };
}

/** Checks a file's value against the schema. Returns the value, completed, or every problem in it. */
export function parseSource<Schema extends z.core.$ZodType>(
  schema: Schema,
  safeParse: (schema: Schema, value: unknown) => z.core.util.SafeParseResult<z.core.output<Schema>>,
  source: SourceFile,
): { readonly value: z.core.output<Schema> | undefined; readonly problems: readonly PlacedProblem[] } {
  if (source.problems.length > 0) return { value: undefined, problems: source.problems };
  const parsed = safeParse(schema, source.value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return {
    value: undefined,
    problems: parsed.error.issues.flatMap(innermost).map((issue) => source.place(problemOf(issue, source.value))),
  };
}

export function problemText({ file, line, path, message }: PlacedProblem): string {
  return `${file}:${line}: ${path === "" ? "" : `${path}: `}${message}`;
}

/** Says in a writer’s words what a field should have been. */
const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  tuple: "a list",
};

/**
 * If a value fits none of several shapes and the schema has no words for that, returns the issues of the shape that it comes closest to.
 */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.message !== "Invalid input") return [issue];
  const strangers = (issues: readonly z.core.$ZodIssue[]) =>
    issues.reduce((sum, one) => sum + (one.code === "unrecognized_keys" ? one.keys.length : one.path.length === 0 ? 100 : 0), 0);
  const [closest] = [...issue.errors].sort((one, other) => strangers(one) - strangers(other) || one.length - other.length);
  if (closest === undefined) return [issue];
  return closest.flatMap((one) => innermost({ ...one, path: [...issue.path, ...one.path] }));
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): Problem {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  if (issue.code === "unrecognized_keys")
    return { path: [...path, issue.keys[0] ?? ""], message: `unknown field “${issue.keys.join("”, “")}”` };
  if (issue.code !== "invalid_key" && path.length > 0 && partAt(value, path) === undefined) return { path, message: "is missing" };
  if (issue.code === "invalid_type") {
    return { path, message: issue.message.startsWith("is ") ? issue.message : `is not ${KINDS[issue.expected] ?? "a group of fields"}` };
  }
  if (issue.code === "invalid_key") return { path, message: issue.issues[0]?.message ?? issue.message };
  return { path, message: issue.message };
}

function partAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((at: unknown, part) => (typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined), value);
}

/** The offset of the deepest part of the path that exists in the document. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const key = keyOffset(document, path.slice(0, depth));
    if (key !== undefined) return key;
  }
  return 0;
}

/** A field's offset is that of its key, so that a problem in a folded text is reported at its first line. */
function keyOffset(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const key = parent.items.map((item) => item.key).find((one) => String(one) === String(path.at(-1)));
    return isNode(key) ? key.range?.[0] : undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function pathText(path: readonly (string | number)[]): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`)).join("");
}
