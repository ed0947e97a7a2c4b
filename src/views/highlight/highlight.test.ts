import fc from "fast-check";
import { expect, test } from "vitest";
import type { CodeLanguage } from "../../engine/pack.ts";
import { codePieces, tokensOf } from "./highlight.ts";
import { textOf } from "./tokens.ts";

const LANGUAGES: readonly CodeLanguage[] = ["python", "yaml", "json", "sql", "diff", "text"];

/** The tokens of a kind, as texts. */
function kindsIn(language: CodeLanguage, source: string, kind: string | undefined): string[] {
  return tokensOf(language, source)
    .filter((token) => token.kind === kind)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "");
}

test.for(LANGUAGES)("no character is lost or added in %s", (language) => {
  const piece = fc.constantFrom(
    "a",
    "1",
    " ",
    "\n",
    '"',
    "'",
    "#",
    "-",
    ":",
    "{",
    "}",
    "[",
    ",",
    "/",
    "*",
    "\\",
    "é",
    "# x",
    "key: v",
    "--",
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (parts) => textOf(tokensOf(language, parts.join(""))) === parts.join("")));
});

test.for([
  ["json", '{ "name": "v21", "share": 95, "on": true }', ['"v21"', "95", "true"]],
  ["yaml", "node_type_id: g5.12xlarge # big\nworkers: 0\nargs: [a b, 5]\n- --lr=0.1", ["g5.12xlarge", "0", "a", "b", "5", "--lr=0.1"]],
  ["yaml", `path: \${var.catalog}.x, y\nurl: https://a.b/c`, [`\${var.catalog}.x, y`, "https://a.b/c"]],
  ["python", "f(name='a b', n=0.05, ok=True)", ["'a b'", "0.05", "True"]],
  ["python", 'x = """one\ntwo""" + y2', ['"""one\ntwo"""']],
  ["sql", "select b.x from t where d <= '2026-01-01' and n > 5", ["'2026-01-01'", "5"]],
  ["diff", "-  workers: 2\n+  workers: 8", ["2", "8"]],
] as const)("the values in %s are what a reader compares: %s", ([language, source, values]) => {
  expect(kindsIn(language, source, "value")).toEqual(values);
});

test("keys of YAML and JSON and keywords of Python and SQL are keys", () => {
  expect(kindsIn("json", '{ "name": "a" }', "key")).toEqual(['"name"']);
  expect(kindsIn("yaml", "tasks:\n  - task_key: train", "key")).toEqual(["tasks", "task_key"]);
  expect(kindsIn("python", "for x in xs: importance = 1", "key")).toEqual(["for", "in"]);
  expect(kindsIn("sql", "SELECT a FROM b JOIN c ON selected", "key")).toEqual(["SELECT", "FROM", "JOIN", "ON"]);
});

test("a comment ends with its line, and a number sign within a value begins none", () => {
  expect(kindsIn("python", "x = 1 # two\ny = 2", "comment")).toEqual(["# two"]);
  expect(kindsIn("yaml", "a: b#c # d", "comment")).toEqual(["# d"]);
});

test("where the tell may stand does not change what anything is", () => {
  const whole = "traffic: { v22: 5, v21: '95' } # share";
  for (let at = 1; at < whole.length; at++) {
    const [line] = codePieces({ kind: "code", name: "", language: "yaml", from: 1, lines: [[whole.slice(0, at), whole.slice(at)]] });
    const kinds = line?.flat().flatMap(({ text, kind }) => [...text].map(() => kind));
    const [uncut] = codePieces({ kind: "code", name: "", language: "yaml", from: 1, lines: [[whole]] });
    expect(kinds).toEqual(uncut?.flat().flatMap(({ text, kind }) => [...text].map(() => kind)));
    expect(line?.map(textOf)).toEqual([whole.slice(0, at), whole.slice(at)]);
  }
});

test("an absent line stays absent, and the lines around it keep their own tokens", () => {
  const lines = codePieces({ kind: "code", name: "", language: "python", from: 1, lines: [["a = 1"], undefined, ["b = ", "2"]] });
  expect(lines.map((line) => line?.map(textOf))).toEqual([["a = 1"], undefined, ["b = ", "2"]]);
});
