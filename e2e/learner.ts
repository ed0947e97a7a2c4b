import { expect, type Page } from "@playwright/test";
import type { Attempt } from "../src/engine/attempt.ts";
import { pose } from "../src/engine/generate/pose.ts";
import { integerBelow, randomFrom } from "../src/engine/random.ts";
import { SEED_LIMIT, seedFor } from "../src/engine/seed-encoding.ts";
import { askWhichFact, frames, pack } from "./app.ts";

const DAY_MS = 86_400_000;

/** Answers as a learner might have given them: over some days, right three times of four, and fond of one mistake. */
export function someAttempts(count: number, until: number, days = 20): Attempt[] {
  const random = randomFrom("a learner", count);
  return Array.from({ length: count }, (_, index) => {
    const frame = frames[integerBelow(random, frames.length)];
    if (frame === undefined) throw new Error("the pack has no frames");
    const term = frame.terms[integerBelow(random, frame.terms.length)] ?? "";
    const { question, key } = pose(pack, frame, seedFor(frame.terms, term, integerBelow(random, SEED_LIMIT)));
    const missed = random() < (term === "retrain" ? 0.7 : 0.2);
    return {
      at: Math.round(until - ((count - index) * days * DAY_MS) / count),
      frame: frame.id,
      revision: frame.revision,
      seed: question.seed,
      answer: key.answer,
      chosen: missed ? (key.twins[0]?.answer ?? key.answer) : key.answer,
      offered: question.options.map((option) => option.term),
      tookMs: 20_000 + integerBelow(random, 40_000),
      mode: "practice",
    };
  });
}

/**
 * Gives the page a learner with a record, by the import that every learner has. They don't want to be asked which fact decides.
 *
 * @param told what the page says then; "3 answers were added." where none is given
 */
export async function becomeLearner(page: Page, attempts: readonly Attempt[], told?: string): Promise<void> {
  await askWhichFact(page, "Off");
  const file = {
    format: "tell-apart-progress",
    version: 1,
    exportedAt: new Date(attempts.at(-1)?.at ?? 0).toISOString(),
    settings: { theme: "system", paceSeconds: 60, showClock: true, extraTime: 0, shortcuts: true, examDay: null },
    attempts,
  };
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "progress.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  const added = attempts.length === 1 ? "1 answer was added." : `${attempts.length.toLocaleString("en")} answers were added.`;
  await expect(page.getByText(told ?? added)).toBeVisible({ timeout: 120_000 });
}

/** What a learner has beside answers, by the import of an export: a case kept with a note, one set aside, and a glossary. */
export async function bringOwnThings(page: Page): Promise<void> {
  const [kept, aside] = frames;
  if (kept === undefined || aside === undefined) throw new Error("the pack has too few frames");
  const terms = ["Fog", "Mist", "Dew", "Hail"].map((name) => ({
    id: name.toLowerCase(),
    name,
    meaning: `What weather of the kind ${name.length} does.`,
    matters: "",
    topic: "",
  }));
  const glossary = { terms, pairs: [], clusters: [], hooks: [] };
  const answers = { asked: 5, right: 3, mixUps: [{ answer: "fog", chosen: "mist", times: 2 }] };
  const file = {
    format: "tell-apart-progress",
    version: 2,
    exportedAt: new Date(0).toISOString(),
    settings: { theme: "system", paceSeconds: 60, showClock: true, extraTime: 0, shortcuts: true, examDay: null },
    kept: [{ frame: kept.id, revision: kept.revision, seed: 7, note: "Compare the versions before the dates.", at: 1_780_000_000_000 }],
    setAside: [{ frame: aside.id, at: 1_780_000_000_000 }],
    glossaries: [{ id: "x1", name: "Weather", addedAt: 1_780_000_000_000, glossary, answers }],
    attempts: [],
  };
  await page.goto("/settings");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "progress.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  await expect(page.getByText("One kept case, one case set aside and one glossary came along.")).toBeVisible();
}

export interface Given {
  readonly answer: string;
  readonly chosen: string;
  readonly frame: string;
  readonly sure?: "sure" | "unsure";
  readonly at: number;
}

/** An answer of the past, as a test needs it. The same frame always tells the same story here. */
export function given({ answer, chosen, frame: id, sure, at }: Given): Attempt {
  const frame = frames.find((one) => one.id === id);
  if (frame === undefined) throw new Error(`the pack has no frame ${id}`);
  const { question } = pose(pack, frame, seedFor(frame.terms, answer, 7));
  return {
    at,
    frame: frame.id,
    revision: frame.revision,
    seed: question.seed,
    answer,
    chosen,
    offered: question.options.map(({ term }) => term),
    tookMs: 41_000,
    mode: "practice",
    ...(sure === undefined ? {} : { sure }),
  };
}

/** The frames of the smallest contrast that holds both terms. */
export function framesBetween(one: string, other: string): readonly string[] {
  const [contrast] = pack.contrasts
    .filter(({ terms }) => terms.includes(one) && terms.includes(other))
    .sort((a, b) => a.terms.length - b.terms.length);
  return contrast?.frames.map(({ id }) => id) ?? [];
}
