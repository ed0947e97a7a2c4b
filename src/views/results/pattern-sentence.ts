import type { Pack } from "../../engine/pack.ts";
import type { Pattern } from "../../session/results/error-pattern.ts";
import { inWords, sentence, times } from "../../ui/counts.ts";
import { nameOf } from "../lookup/term-names.ts";

/**
 * The pattern in the wrong answers, in a sentence.
 *
 * @param mostTimes how often the most frequent mix-up came
 */
export function patternSentence(pattern: Pattern, pack: Pack, mostTimes: number): string {
  switch (pattern.kind) {
    case "empty":
      return "Nothing was answered, so nothing was counted.";
    case "none":
      return "Nothing mixed up.";
    case "scattered":
      if (pattern.misses === 1) return "One miss, and no pattern in it.";
      return `${sentence(inWords(pattern.misses))} misses, ${mostTimes === 1 ? "no two of them the same" : `none of them more than ${times(mostTimes)}`}.`;
    case "repeated": {
      const pair = `${nameOf(pack, pattern.chosen)}, where it was ${nameOf(pack, pattern.answer)}`;
      if (pattern.times === pattern.misses) return `The same miss ${times(pattern.times)}: ${pair}.`;
      return `${sentence(inWords(pattern.times))} of the ${inWords(pattern.misses)} misses are the same one: ${pair}.`;
    }
  }
}
