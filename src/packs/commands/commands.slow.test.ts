import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import * as z from "zod/mini";

/** Each run starts Node and reads a pack; on a busy machine that takes its time. */
vi.setConfig({ testTimeout: 180_000 });

/** A command as a writer runs it. */
function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `src/packs/commands/${command}.ts`, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, lines: stdout.trimEnd().split("\n"), stderr };
}

const marks = z.array(z.object({ start: z.number(), end: z.number() }));

const line = z.object({
  id: z.string(),
  contrast: z.string(),
  family: z.string(),
  frame: z.string(),
  level: z.number(),
  stem: z.string(),
  context: z.string(),
  exhibits: z.array(z.object({ kind: z.string(), caption: z.string(), text: z.string() })),
  ask: z.string(),
  options: z.array(z.object({ term: z.string(), label: z.string(), kind: z.string() })),
  answer: z.string(),
  tell: z.object({ text: z.string(), marks }),
  twins: z.array(z.object({ answer: z.string(), stem: z.string(), marks })),
  why: z.record(z.string(), z.string()),
  source: z.object({ at: z.string() }),
  hook: z.string(),
});

describe("a wrong call is told in one line and ends with 2", () => {
  test.each([
    ["questions", ["--count", "many"], "--count takes a whole number from 1 to 1000000, not “many”"],
    ["questions", ["--seed", "-1"], "--seed"],
    ["questions", ["--contrast", "cats-vs-dogs"], "no contrast “cats-vs-dogs”"],
    ["questions", ["--contrast", "spark-vs-ray", "--term", "drift"], "no question has the term “drift” in the contrast “spark-vs-ray”"],
    ["questions", ["--pack", "cats"], "no pack “cats” in scenarios"],
    ["questions", ["--colour", "red"], "Unknown option '--colour'"],
    ["questions", ["--format", "word"], "--format takes anki, gift, moodle, quizlet, csv, not “word”"],
    ["check-scenarios", ["--count", "3"], "Unknown option '--count'"],
    ["audit-questions", ["--quizzes", "0"], "--quizzes takes a whole number from 1"],
  ])("%s %j", (command, args, message) => {
    const { status, stdout, stderr } = run(command, ...args);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect([status, stdout]).toEqual([2, ""]);
  });
});

test("questions are printed one a line, the tell at its offsets, the same under the same seed", () => {
  const args = ["--count", "12", "--seed", "7", "--contrast", "fit-before-size"];
  const { status, lines, stdout } = run("questions", ...args);
  expect([status, lines.length]).toEqual([0, 12]);
  for (const text of lines) {
    const { contrast, stem, context, exhibits, tell, options, answer, why, twins } = z.parse(line, JSON.parse(text));
    expect(contrast).toBe("fit-before-size");
    expect(tell.marks.map(({ start, end }) => stem.slice(start, end)).join(" … ")).toBe(tell.text);
    for (const sentence of context.split("\n")) expect(stem).toContain(sentence.slice(0, 20));
    for (const { caption, text: shown } of exhibits) expect(stem).toContain(`${caption}\n${shown}`);
    expect(options.map(({ term }) => term).sort()).toEqual(Object.keys(why).sort());
    expect(options.map(({ term }) => term)).toContain(answer);
    for (const twin of twins) {
      // A line that one of the two lacks has no mark there.
      const first = Math.min(...[...twin.marks, ...tell.marks].map(({ start }) => start));
      expect(twin.stem.slice(0, first)).toBe(stem.slice(0, first));
      expect(twin.stem).not.toBe(stem);
    }
  }
  expect(run("questions", ...args, "--json").stdout).toBe(stdout);
});

test("a pack is begun from a glossary, and what is left out and what is missing is said", () => {
  const folder = mkdtempSync(join(tmpdir(), "new-pack-"));
  const file = join(folder, "glossary.md");
  writeFileSync(
    file,
    "- Fog: a cloud on the ground.\n- Dew: water that leaves the air at night.\n- Rime: ice.\n- Hail: lumps of ice.\n- Snow: flakes of ice.\n",
  );
  const { status, stdout, stderr } = run("new-pack", file, "--title", "Weather", "--folder", folder);
  expect(stderr.trim()).toBe(`${file}:3: “Rime” has a meaning of one word, which could be any term’s`);
  expect(stdout).toContain("terms.yaml: fog: kinds, what its evidence looks like, and a public source");
  expect([status, readdirSync(join(folder, "weather"))]).toEqual([0, ["pack.yaml", "terms.yaml"]]);
  expect(run("new-pack", file, "--title", "Weather", "--folder", folder).status).toBe(2);
});

test("the scenarios of the product have no problem", () => {
  const { status, stdout } = run("check-scenarios");
  expect(stdout).toMatch(/^ml-pro: \d+ contrasts, \d+ frames, no problem$/m);
  expect(status).toBe(0);
});
