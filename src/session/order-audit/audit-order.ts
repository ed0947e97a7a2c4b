import type { AuditFigure } from "../../engine/audit/figure-with-limit.ts";
import type { Pack } from "../../engine/pack.ts";
import {
  alternate,
  headingRival,
  headingTerm,
  leastFrequent,
  longestAgo,
  mateOfTheLast,
  mostFrequent,
  neighbourNotAskedLately,
  notTheLast,
  type OrderGuesser,
  tableOfTwo,
} from "./order-guessers.ts";
import { KINDS, type Kind, learnersOf, type OrderPlan, type PlannedQuiz, plannedQuizzes, type Source } from "./planned-quiz.ts";

/** Points over chance that a guesser may have in quizzes of one kind, and in the one pair, family or term where it does best. */
const MOST = 5;
const MOST_IN_THE_WORST = 10;
/** Questions below which one pair, family or term is not judged by itself: with fewer, luck alone may come to ten points. */
const JUDGED_FROM = 500;
/** A retry is a single question: there are as many more of them. */
const RETRIES = 12;

interface Tally {
  questions: number;
  right: number;
  chance: number;
}

/** How well someone does who never reads a case, but knows where the quiz was started and what its answers were so far. */
export function auditOrder(source: Source, { quizzes, seed }: OrderPlan): AuditFigure[] {
  const learners = learnersOf(source);
  return KINDS.flatMap((kind) => {
    const planned = plannedQuizzes(source, learners, kind, { quizzes: kind === "retry" ? RETRIES * quizzes : quizzes, seed });
    return [...certainFigure(kind, planned), ...guesserNames(source.pack).flatMap(([name, play]) => figuresOf(kind, name, play(planned)))];
  });
}

/** A guesser's points, by the name of the pair, family or term; those of all together under "". */
type Played = ReadonlyMap<string, Tally>;

function guesserNames(pack: Pack): readonly (readonly [string, (quizzes: readonly PlannedQuiz[]) => Played])[] {
  const simple = (guesser: OrderGuesser) => (quizzes: readonly PlannedQuiz[]) => played(quizzes, () => guesser);
  return [
    ["not the last answer", simple(notTheLast)],
    ["longest ago", simple(longestAgo)],
    ["the last but one", simple(alternate)],
    ["most frequent so far", simple(mostFrequent)],
    ["least frequent so far", simple(leastFrequent)],
    ["the term of the heading", simple(headingTerm)],
    ["the rival in the heading", simple(headingRival)],
    ["a mate of the last answer", simple(mateOfTheLast(pack))],
    ["a neighbour not asked lately", simple(neighbourNotAskedLately(pack))],
    ["a table of the last two answers", playedByTable],
  ];
}

/** The table is learnt on one half of the quizzes and played on the other, both ways. */
function playedByTable(quizzes: readonly PlannedQuiz[]): Played {
  // Each learner plays two in a row: the halves share no learner's sitting.
  const half = (index: number) => Math.floor(index / 2) % 2;
  const tables = [1, 0].map((other) => tableOfTwo(quizzes.filter((_, index) => half(index) === other)));
  return played(quizzes, (index) => tables[half(index)] ?? (() => () => 0));
}

function played(quizzes: readonly PlannedQuiz[], guesserFor: (index: number) => OrderGuesser): Played {
  const tallies = new Map<string, Tally>();
  for (const [number, quiz] of quizzes.entries()) {
    const guesser = guesserFor(number);
    for (const [index, { answer, possible }] of quiz.questions.entries()) {
      const value = guesser({ quiz, former: quiz.questions.slice(0, index) });
      const values = possible.map(value);
      const best = Math.max(...values);
      const top = possible.filter((_, place) => values[place] === best);
      const right = top.includes(answer) ? 1 / top.length : 0;
      for (const name of ["", quiz.name]) {
        const tally = tallies.get(name) ?? { questions: 0, right: 0, chance: 0 };
        tally.questions += 1;
        tally.right += right;
        tally.chance += 1 / possible.length;
        tallies.set(name, tally);
      }
    }
  }
  return tallies;
}

function figuresOf(kind: Kind, guesser: string, tallies: Played): AuditFigure[] {
  const figure = `order, ${kind}: ${guesser}`;
  const worst = [...tallies]
    .filter(([name, { questions }]) => name !== "" && questions >= JUDGED_FROM)
    .map(([contrast, tally]) => ({ contrast, points: pointsOf(tally) }))
    .reduce((most, one) => (one.points > most.points ? one : most), { contrast: "", points: Number.NEGATIVE_INFINITY });
  const all = atMost(figure, pointsOf(tallies.get("")), MOST);
  return worst.contrast === ""
    ? [all]
    : [all, { ...atMost(`${figure}, worst`, worst.points, MOST_IN_THE_WORST), contrast: worst.contrast }];
}

/** Points over chance, in hundredths. */
function pointsOf({ right, chance, questions }: Tally = { right: 0, chance: 0, questions: 0 }): number {
  return questions === 0 ? 0 : (100 * (right - chance)) / questions;
}

function atMost(figure: string, value: number, limit: number): AuditFigure {
  return { figure, value, unit: "points over chance", limit, bound: "at most", ok: value <= limit };
}

/** Questions whose scope leaves one answer, so that a guesser's chance is no measure. */
function certainFigure(kind: Kind, quizzes: readonly PlannedQuiz[]): AuditFigure[] {
  const value = quizzes.flatMap(({ questions }) => questions).filter(({ possible }) => possible.length < 2).length;
  return [{ figure: `order, ${kind}: only one answer possible`, value, unit: "count", limit: 0, bound: "at most", ok: value === 0 }];
}
