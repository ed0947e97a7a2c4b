const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"] as const;

/** Up to twelve in words, then in figures: "three", "14". */
export function inWords(count: number): string {
  return WORDS[count] ?? count.toLocaleString("en");
}

/** "three answers", "one answer", "14 answers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : many}`;
}

/** "once", "twice", "three times". */
export function times(count: number): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${inWords(count)} times`;
}

/** As it begins a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "drift", "drift and outage", "drift, outage and canary". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
