/** "1 answer", "1,200 answers". */
export function formatAnswerCount(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "answer" : "answers"}`;
}
