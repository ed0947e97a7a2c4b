import { parseArgs } from "node:util";
import { drawPool, type PoolItem } from "../../engine/audit/question-pool.ts";
import { captionText, contextText, exhibitText, type PlainCase, plainCase, type Range } from "../../engine/generate/plain-text.ts";
import type { Frame, Pack } from "../../engine/pack.ts";
import type { Mark } from "../../engine/question.ts";
import { ankiText } from "../../formats/anki.ts";
import type { CaseSet } from "../../formats/case-set.ts";
import { questionsCsv } from "../../formats/csv/questions-csv.ts";
import { giftText } from "../../formats/gift.ts";
import { moodleXml } from "../../formats/moodle-xml.ts";
import { quizletRows } from "../../formats/quizlet.ts";
import { CommandError, numberFrom, runCommand, wholePack } from "./command.ts";

const FORMATS = { anki: ankiText, gift: giftText, moodle: moodleXml, quizlet: quizletRows, csv: questionsCsv } as const;

/**
 * `npm run -s questions -- --count 500 --seed 7 [--contrast ID] [--term ID] [--flip] [--format anki|csv|gift|moodle|quizlet]`: questions as JSON
 * lines, or as another tool reads them; with `--flip` those that ask which change would make another answer right.
 */
runCommand(() => {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "20" },
      seed: { type: "string", default: "1" },
      contrast: { type: "string" },
      term: { type: "string" },
      pack: { type: "string", default: "ml-pro" },
      json: { type: "boolean" },
      flip: { type: "boolean", default: false },
      format: { type: "string" },
    },
  });
  const count = numberFrom("--count", values.count, 1, 1_000_000);
  const seed = numberFrom("--seed", values.seed, 0, 2 ** 31 - 1);
  const { pack, frames } = wholePack(values.pack, values.contrast);
  const items = drawPool(pack, framesFor(pack, frames, values), { count, seed, term: values.term, flip: values.flip });
  if (values.format === undefined) for (const item of items) console.log(lineOf(pack, frames, item));
  else process.stdout.write(writerOf(values.format)({ pack, cases: items.map((posed) => ({ posed })) }));
});

function writerOf(format: string): (set: CaseSet) => string {
  const writer = Object.entries(FORMATS).find(([name]) => name === format)?.[1];
  if (writer === undefined) throw new CommandError(`--format takes ${Object.keys(FORMATS).join(", ")}, not “${format}”`);
  return writer;
}

function framesFor(pack: Pack, frames: readonly Frame[], asked: { contrast?: string; term?: string; flip: boolean }): Frame[] {
  const { contrast, term, flip } = asked;
  if (contrast !== undefined && !pack.contrasts.some(({ id }) => id === contrast)) throw new CommandError(`no contrast “${contrast}”`);
  if (term !== undefined && !pack.terms.some(({ id }) => id === term)) throw new CommandError(`no term “${term}”`);
  const chosen = frames.filter(
    (frame) => (contrast === undefined || frame.contrast === contrast) && (term === undefined || frame.terms.includes(term)),
  );
  if (chosen.length === 0) throw new CommandError(`no question has the term “${term}” in the contrast “${contrast}”`);
  const flipped = flip ? chosen.filter((frame) => frame.flip !== undefined) : chosen;
  if (flipped.length === 0) throw new CommandError("none of these frames has a flip");
  return flipped;
}

function lineOf(pack: Pack, frames: readonly Frame[], { question, key }: PoolItem): string {
  const { text, rangesOf } = plainCase(question.blocks);
  const kind = frames.find(({ id }) => id === question.frame)?.kind;
  return JSON.stringify({
    id: question.id,
    contrast: question.contrast,
    family: pack.contrasts.find(({ id }) => id === question.contrast)?.family,
    frame: question.frame,
    level: question.level,
    stem: text,
    context: contextText(question.blocks),
    exhibits: question.blocks.flatMap((block) =>
      block.kind === "prose" ? [] : [{ kind: block.kind, caption: captionText(block), text: exhibitText(block) }],
    ),
    ask: question.ask,
    options: question.options.map(({ term, label }) => ({ term, label, kind })),
    asItStands: question.flip && { ask: question.flip.ask, answer: question.flip.from.label },
    answer: key.answer,
    tell: tellOf(text, key.tell, rangesOf),
    twins: key.twins.map(({ answer, blocks, tell }) => {
      const twin = plainCase(blocks);
      return { answer, stem: twin.text, marks: tellOf(twin.text, tell, twin.rangesOf).marks };
    }),
    why: Object.fromEntries(key.why),
    source: key.source,
    hook: key.remember,
  });
}

function tellOf(text: string, tell: readonly Mark[], rangesOf: PlainCase["rangesOf"]): { text: string; marks: Range[] } {
  const marks = tell.flatMap(({ spot }) => rangesOf(spot));
  return { text: marks.map(({ start, end }) => text.slice(start, end)).join(" … "), marks };
}
