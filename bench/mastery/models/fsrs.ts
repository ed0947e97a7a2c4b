import { type Card, createEmptyCard, FSRS, generatorParameters, Rating } from "ts-fsrs";
import { type Model, perSkill, USUAL_SHARE } from "../model.ts";

const MS_PER_DAY = 86_400_000;

/** Retrievability of each skill as a card, with ts-fsrs and its default weights: right is "good", wrong is "again". */
export function fsrs(): Model {
  const scheduler = new FSRS(generatorParameters({ enable_fuzz: false, enable_short_term: true }));
  const of = perSkill<{ card: Card | null }>(() => ({ card: null }));
  return {
    predict: ({ skill, days }) => {
      const { card } = of(skill);
      return card === null ? USUAL_SHARE : scheduler.get_retrievability(card, new Date(days * MS_PER_DAY), false);
    },
    learn: ({ skill, days, right }) => {
      const kept = of(skill);
      const now = new Date(days * MS_PER_DAY);
      kept.card = scheduler.next(kept.card ?? createEmptyCard(now), now, right ? Rating.Good : Rating.Again).card;
    },
  };
}
