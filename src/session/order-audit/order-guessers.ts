import type { Pack, TermId } from "../../engine/pack.ts";
import { rivalsOf } from "../../mastery/model/pack-index.ts";
import type { PlannedQuestion, PlannedQuiz } from "./planned-quiz.ts";

/** What someone knows who does not read the case: where the quiz was started, and its answers so far, oldest first. */
interface Situation {
  readonly quiz: PlannedQuiz;
  readonly former: readonly PlannedQuestion[];
}

/** Gives each term that could be the answer a number and takes the highest; among equals it draws lots. */
export type OrderGuesser = (situation: Situation) => (term: TermId) => number;

/** Takes any but the last answer. */
export const notTheLast: OrderGuesser = ({ former }) => {
  const last = former.at(-1)?.answer;
  return (term) => (term === last ? 0 : 1);
};

/** Takes what was not the answer for longest. */
export const longestAgo: OrderGuesser =
  ({ former }) =>
  (term) =>
    -former.findLastIndex(({ answer }) => answer === term);

/** Takes the last answer but one, or else any but the last. */
export const alternate: OrderGuesser = ({ former }) => {
  const [lastButOne, last] = [former.at(-2)?.answer, former.at(-1)?.answer];
  return (term) => (term === last ? 0 : term === lastButOne ? 2 : 1);
};

export const mostFrequent: OrderGuesser =
  ({ former }) =>
  (term) =>
    former.filter(({ answer }) => answer === term).length;

export const leastFrequent: OrderGuesser = (situation) => {
  const count = mostFrequent(situation);
  return (term) => -count(term);
};

/** Takes the term that the place names from which the quiz was started. */
export const headingTerm: OrderGuesser =
  ({ quiz }) =>
  (term) =>
    quiz.heading.includes(term) ? 1 : 0;

/** Takes the term that was picked in its place. */
export const headingRival: OrderGuesser =
  ({ quiz }) =>
  (term) =>
    quiz.picked.includes(term) ? 1 : 0;

/** Takes a mate of the last answer, within its contrast. */
export function mateOfTheLast(pack: Pack): OrderGuesser {
  const terms = new Map(pack.contrasts.map((contrast) => [contrast.id, contrast.terms]));
  return ({ former }) => {
    const last = former.at(-1);
    const mates = last === undefined ? [] : (terms.get(last.contrast) ?? []).filter((term) => term !== last.answer);
    return (term) => (mates.includes(term) ? 1 : 0);
  };
}

/** Takes a term that shares any contrast with the last answer and was not asked in the last two questions. */
export function neighbourNotAskedLately(pack: Pack): OrderGuesser {
  return ({ former }) => {
    const last = former.at(-1)?.answer;
    const rivals = last === undefined ? new Set<TermId>() : rivalsOf(pack, last);
    const lately = former.slice(-2).map(({ answer }) => answer);
    return (term) => (rivals.has(term) && !lately.includes(term) ? 1 : 0);
  };
}

/** Times a situation was seen before one is trusted over a less exact one. */
const TRUSTED_FROM = 8;

interface Rate {
  readonly possible: number;
  readonly right: number;
}

/** Has seen other quizzes of the same scopes, and knows what came after each two answers; after one, or whatever came before, where those were seen too seldom. */
export function tableOfTwo(quizzes: readonly PlannedQuiz[]): OrderGuesser {
  const rates = new Map<string, Rate>();
  for (const quiz of quizzes) {
    for (const [index, { answer, possible }] of quiz.questions.entries()) {
      const keys = keysOf({ quiz, former: quiz.questions.slice(0, index) });
      for (const term of possible) for (const key of keys) note(rates, `${key} ${term}`, term === answer);
    }
  }
  return (situation) => {
    const keys = keysOf(situation);
    return (term) => {
      const known = keys.map((key) => rates.get(`${key} ${term}`)).find((rate) => rate !== undefined && rate.possible >= TRUSTED_FROM);
      return known === undefined ? 0 : known.right / known.possible;
    };
  };
}

/** The most exact first. */
function keysOf({ quiz, former }: Situation): string[] {
  const [lastButOne, last] = [former.at(-2)?.answer ?? "-", former.at(-1)?.answer ?? "-"];
  const scope = `${quiz.kind} ${quiz.name}`;
  return [`${scope} ${lastButOne} ${last}`, `${scope} ${last}`, scope];
}

function note(rates: Map<string, Rate>, key: string, right: boolean): void {
  const { possible, right: before } = rates.get(key) ?? { possible: 0, right: 0 };
  rates.set(key, { possible: possible + 1, right: before + (right ? 1 : 0) });
}
