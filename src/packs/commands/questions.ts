import { parseArgs } from "node:util";
import { drawPool, type PoolItem } from "../../engine/audit/pool.ts";
import type { Frame, Pack } from "../../engine/pack.ts";
import { CommandError, numberFrom, runCommand, wholePack } from "./command.ts";

/** `npm run -s questions -- --count 500 --seed 7 [--contrast ID] [--term ID]`: questions as JSON lines. */
runCommand(() => {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "20" },
      seed: { type: "string", default: "1" },
      contrast: { type: "string" },
      term: { type: "string" },
      pack: { type: "string", default: "ml-pro" },
      json: { type: "boolean" },
    },
  });
  const count = numberFrom("--count", values.count, 1, 1_000_000);
  const seed = numberFrom("--seed", values.seed, 0, 2 ** 31 - 1);
  const { pack, frames } = wholePack(values.pack);
  for (const item of drawPool(pack, framesFor(pack, frames, values), { count, seed, term: values.term })) console.log(lineOf(pack, item));
});

function framesFor(pack: Pack, frames: readonly Frame[], { contrast, term }: { contrast?: string; term?: string }): Frame[] {
  if (contrast !== undefined && !pack.contrasts.some(({ id }) => id === contrast)) throw new CommandError(`no contrast “${contrast}”`);
  if (term !== undefined && !pack.terms.some(({ id }) => id === term)) throw new CommandError(`no term “${term}”`);
  const chosen = frames.filter(
    (frame) => (contrast === undefined || frame.contrast === contrast) && (term === undefined || frame.terms.includes(term)),
  );
  if (chosen.length === 0) throw new CommandError(`no question has the term “${term}” in the contrast “${contrast}”`);
  return chosen;
}

function lineOf(pack: Pack, { question, key }: PoolItem): string {
  const start = question.story.slice(0, key.tell).join("").length;
  const text = question.story[key.tell] ?? "";
  return JSON.stringify({
    id: question.id,
    contrast: question.contrast,
    family: pack.contrasts.find(({ id }) => id === question.contrast)?.family,
    frame: question.frame,
    level: question.level,
    stem: question.story.join(""),
    ask: question.ask,
    options: question.options.map(({ term, label }) => ({ term, label })),
    answer: key.answer,
    tell: { text, start, end: start + text.length },
    twins: key.twins.map((twin) => ({ answer: twin.answer, stem: twin.story.join("") })),
    why: Object.fromEntries(key.why),
    hook: key.remember,
  });
}
