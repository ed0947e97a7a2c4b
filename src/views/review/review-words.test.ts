import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openWrong } from "../../mastery/confusions/open-mistakes.ts";
import { reasonRecords } from "../../mastery/report/reason-record.ts";
import { WrongReasons } from "../lookup/wrong-reasons.tsx";
import { anyLearner, numberOf, numbersIn, PACK, wordsOf } from "../testing/histories.ts";
import { foundSentence } from "./history-page.tsx";

test("a list of answers counts those that count, and beside them those to cases that are set aside", () => {
  fc.assert(
    fc.property(anyLearner, fc.nat(4), (record, every) => {
      const found = record.allAttempts.filter((_, index) => index % (every + 1) === 0);
      const said = foundSentence(found, record);
      const counted = found.filter((one) => record.attempts.includes(one)).length;
      expect(numbersIn(said, /^(\S+) of (\S+) answers?/)).toEqual([counted, record.attempts.length]);
      expect(/ 1 answer\b/.test(said)).toBe(record.attempts.length === 1);
      expect(numberOf(/and (\S+) to cases that are set aside/.exec(said)?.[1] ?? "none")).toBe(found.length - counted);
    }),
  );
});

test("what waits to be put right are wrong answers that count, each once, and what came right since came later", () => {
  fc.assert(
    fc.property(anyLearner, ({ attempts }) => {
      const open = openWrong(attempts);
      const waiting = open.flatMap((one) => one.attempts);
      expect(new Set(waiting).size).toBe(waiting.length);
      for (const one of waiting) expect(attempts.includes(one) && one.chosen !== one.answer && one.change === undefined).toBe(true);
      for (const { answer, chosen, attempts: wrong, rightSince } of open) {
        const last = wrong.at(-1);
        const latest = last === undefined ? -1 : attempts.lastIndexOf(last);
        const since = attempts
          .slice(latest + 1)
          .filter((one) => one.change === undefined && one.answer === answer && one.chosen === answer);
        expect(rightSince).toBe(since.filter(({ offered }) => offered.includes(chosen)).length);
      }
    }),
  );
});

test("right for the wrong reason is said of right answers that pointed, term by term", () => {
  const anyPointed = fc.array(
    fc.record({
      answer: fc.constantFrom("retrain", "rollback", "drift"),
      chosen: fc.constantFrom("retrain", "rollback", "drift"),
      was: fc.option(fc.constantFrom("tell", "part", "decoy", "neutral"), { nil: undefined }),
    }),
    { maxLength: 40, size: "max" },
  );
  fc.assert(
    fc.property(anyPointed, (drawn) => {
      const answers = drawn.map(({ was, ...one }) => ({ ...one, ...(was && { pointed: { fact: "0.0", was } as const }) }));
      const said = wordsOf(WrongReasons, { records: reasonRecords(answers), pack: PACK, counted: "of this quiz" });
      for (const term of ["retrain", "rollback", "drift"]) {
        const told = drawn.filter(({ answer, chosen, was }) => answer === term && chosen === term && was !== undefined);
        const elsewhere = told.filter(({ was }) => was === "decoy" || was === "neutral").length;
        const row = new RegExp(` ${term} (\\d+) of (\\d+)`).exec(said);
        expect(row === null ? [0] : [Number(row[1]), Number(row[2])]).toEqual(elsewhere === 0 ? [0] : [elsewhere, told.length]);
      }
    }),
  );
});
