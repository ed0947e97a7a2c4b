import type { Results } from "../../session/results/results.ts";

/** The places of the wrong answers in the order to review them: sure but wrong first, then as they were asked. */
export function wrongInOrder({ questions, sureButWrong }: Pick<Results, "questions" | "sureButWrong">): number[] {
  const others = questions.filter(({ index, outcome }) => outcome.result === "wrong" && !sureButWrong.includes(index));
  return [...sureButWrong, ...others.map(({ index }) => index)];
}
