import type { Pack } from "../../engine/pack.ts";
import type { Pattern } from "../../session/results/error-pattern.ts";
import { inWords, sentence, times } from "../../ui/counts.ts";
import { nameOf, withArticle } from "../lookup/term-names.ts";

/**
 * The pattern in the wrong answers, in a sentence.
 *
 * @param mostTimes how often the most frequent confusion came
 */
export function patternSentence(pattern: Pattern, pack: Pack, mostTimes: number): string {
  switch (pattern.kind) {
    case "empty":
      return "Nothing was answered, so nothing was counted.";
    case "none":
      return "Every answer was right.";
    case "scattered":
      if (pattern.misses === 1) return "One miss, and no pattern in it.";
      return `${sentence(inWords(pattern.misses))} misses, ${mostTimes === 1 ? "each another confusion" : `no confusion more than ${times(mostTimes)}`}.`;
    case "repeated": {
      const confusion = `you said ${nameOf(pack, pattern.chosen)}, it was ${withArticle(pack, pattern.answer)}`;
      if (pattern.times === pattern.misses) return `The same confusion ${times(pattern.times)}: ${confusion}.`;
      return `${sentence(inWords(pattern.times))} of your ${inWords(pattern.misses)} misses: ${confusion}.`;
    }
  }
}
