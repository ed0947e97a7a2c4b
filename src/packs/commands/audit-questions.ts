import { parseArgs } from "node:util";
import { auditPack } from "../../engine/audit/audit.ts";
import type { AuditFigure } from "../../engine/audit/figure-with-limit.ts";
import { keyRates } from "../../engine/audit/guessers.ts";
import { drawPool } from "../../engine/audit/question-pool.ts";
import { auditOrder } from "../../session/order-audit/audit-order.ts";
import { numberFrom, runCommand, wholePack } from "./command.ts";

/**
 * `npm run audit:questions [-- --count 12000 --quizzes 200 --orders 2000 --seed 1 --pack ml-pro --json --rates]`: each figure with its limit, of the
 * questions and of their order in planned quizzes; exit code 1 over a limit.
 */
runCommand(() => {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "12000" },
      seed: { type: "string", default: "1" },
      quizzes: { type: "string", default: "200" },
      orders: { type: "string", default: "2000" },
      pack: { type: "string", default: "ml-pro" },
      json: { type: "boolean" },
      rates: { type: "boolean" },
    },
  });
  const questions = numberFrom("--count", values.count, 1, 100_000);
  const seed = numberFrom("--seed", values.seed, 0, 2 ** 31 - 1);
  const { pack, frames } = wholePack(values.pack);
  if (values.rates === true) {
    const rates = [...keyRates(drawPool(pack, frames, { count: questions, seed }))].sort(([, one], [, other]) => other - one);
    for (const [term, rate] of rates) console.log(`${(100 * rate).toFixed(1).padStart(5)} %  ${term}`);
    return;
  }
  const source = { pack, frames: new Map(frames.map((frame) => [frame.id, frame])) };
  const figures = [
    ...auditPack(pack, frames, { questions, seed, quizzes: numberFrom("--quizzes", values.quizzes, 1, 10_000) }),
    ...auditOrder(source, { quizzes: numberFrom("--orders", values.orders, 1, 100_000), seed }),
  ];
  if (values.json === true) console.log(JSON.stringify(figures));
  else for (const figure of figures) console.log(rowOf(figure));
  if (figures.some(({ ok }) => !ok)) process.exitCode = 1;
});

function rowOf({ figure, value, unit, bound, limit, ok, contrast }: AuditFigure): string {
  const shown = Number.isInteger(value) ? value.toLocaleString("en") : value.toFixed(unit === "p" ? 3 : 2);
  const name = `${figure}${contrast === undefined ? "" : ` (${contrast})`}`;
  return `${ok ? "ok  " : "FAIL"}  ${name.padEnd(78)} ${shown.padStart(12)} ${unit}, ${bound}${limit === undefined ? "" : ` ${limit.toLocaleString("en")}`}`;
}
