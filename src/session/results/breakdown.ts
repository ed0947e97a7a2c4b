import type { Outcome } from "../machine/session.ts";

/** How the questions of one contrast, family or section went. */
export interface Share {
  readonly id: string;
  readonly right: number;
  readonly answered: number;
  readonly total: number;
  /** Whether each that was answered is right, in the order asked. */
  readonly inOrder: readonly boolean[];
}

/** Counts the questions by what `idOf` says, in the order in which they first come; those it says null of are left out. */
export function sharesBy<Q extends { readonly outcome: Outcome }>(questions: readonly Q[], idOf: (question: Q) => string | null): Share[] {
  const shares = new Map<string, Share>();
  for (const question of questions) {
    const id = idOf(question);
    if (id === null) continue;
    const { right, answered, total, inOrder } = shares.get(id) ?? { right: 0, answered: 0, total: 0, inOrder: [] };
    const { result } = question.outcome;
    shares.set(id, {
      id,
      right: right + (result === "right" ? 1 : 0),
      answered: answered + (result === "unanswered" ? 0 : 1),
      total: total + 1,
      inOrder: result === "unanswered" ? inOrder : [...inOrder, result === "right"],
    });
  }
  return [...shares.values()];
}
