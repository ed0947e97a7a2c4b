import { type Card, createEmptyCard, FSRS, generatorParameters, Rating } from "ts-fsrs";
import { shuffled } from "../../../src/engine/random.ts";
import { lowestBy, type MakePolicy } from "../policy.ts";

const MS_PER_DAY = 86_400_000;

/** A policy that gives each term a due time and asks what is longest overdue, then new terms, then what is due soonest. */
function byDueTime<T>(fresh: T, after: (kept: T, right: boolean) => { readonly kept: T; readonly days: number }): MakePolicy {
  return (world, random) => {
    const cards = shuffled(random, [...world.clustersOf.keys()]).map((term) => ({ term, due: Infinity, kept: fresh }));
    return {
      next: (at) => {
        const soonest = lowestBy(cards, (card) => card.due);
        if (soonest.due <= at) return soonest.term;
        return (cards.find((card) => card.due === Infinity) ?? soonest).term;
      },
      note: ({ term, chosen }, at) => {
        const card = cards.find((one) => one.term === term);
        if (card === undefined) return;
        const { kept, days } = after(card.kept, term === chosen);
        card.kept = kept;
        card.due = at + days * MS_PER_DAY;
      },
    };
  };
}

const BOX_DAYS = [1, 2, 4, 8, 16];

/** Five boxes; right moves a term up, wrong back to the first. A wrong answer is due again in the same session. */
export const leitner: MakePolicy = byDueTime(-1, (box, right) => {
  const next = right ? Math.min(BOX_DAYS.length - 1, box + 1) : 0;
  return { kept: next, days: right ? (BOX_DAYS[next] ?? 1) : 0 };
});

/** SuperMemo 2 with right = 5 and wrong = 2. */
export const sm2: MakePolicy = byDueTime({ streak: 0, days: 0, ease: 2.5 }, (card, right) => {
  const grade = right ? 5 : 2;
  const ease = Math.max(1.3, card.ease + 0.1 - (5 - grade) * (0.08 + (5 - grade) * 0.02));
  if (!right) return { kept: { streak: 0, days: 0, ease }, days: 0 };
  const days = card.streak === 0 ? 1 : card.streak === 1 ? 6 : card.days * ease;
  return { kept: { streak: card.streak + 1, days, ease }, days };
});

const WANTED = 0.9;

/** Lowest retrievability below 0.9 first, then new terms, then the lowest of the rest; ts-fsrs with its default weights. */
export const fsrs: MakePolicy = (world, random) => {
  const scheduler = new FSRS(generatorParameters({ enable_fuzz: false, enable_short_term: true }));
  const cards: { term: number; card: Card | null }[] = shuffled(random, [...world.clustersOf.keys()]).map((term) => ({ term, card: null }));
  const recall = (card: Card | null, at: number) => (card === null ? WANTED : scheduler.get_retrievability(card, new Date(at), false));
  return {
    next: (at) => lowestBy(cards, ({ card }) => recall(card, at)).term,
    note: ({ term, chosen }, at) => {
      const kept = cards.find((one) => one.term === term);
      const now = new Date(at);
      if (kept) kept.card = scheduler.next(kept.card ?? createEmptyCard(now), now, term === chosen ? Rating.Good : Rating.Again).card;
    },
  };
};
