import type { Pack } from "../../engine/pack.ts";
import type { Pattern } from "../../session/results/error-pattern.ts";
import type { MixUp } from "../../session/results/mix-ups.ts";
import { inWords, sentence, times } from "../../ui/counts.ts";
import { nameOf, withArticle } from "../lookup/term-names.ts";

/**
 * The pattern in the wrong answers, in a sentence.
 *
 * @param confusions most frequent first; misses beside them are of flips
 */
export function patternSentence(pattern: Pattern, pack: Pack, confusions: readonly MixUp[]): string {
  switch (pattern.kind) {
    case "empty":
      return "Nothing was answered, so nothing was counted.";
    case "none":
      return "Every answer was right.";
    case "scattered":
      if (pattern.misses === 1) return "One miss, and no pattern in it.";
      return `${sentence(inWords(pattern.misses))} misses, ${scatteredWords(pattern.misses, confusions)}.`;
    case "repeated": {
      const confusion = `you said ${nameOf(pack, pattern.chosen)}, it was ${withArticle(pack, pattern.answer)}`;
      if (pattern.times === pattern.misses) return `The same confusion ${times(pattern.times)}: ${confusion}.`;
      return `${sentence(inWords(pattern.times))} of your ${inWords(pattern.misses)} misses: ${confusion}.`;
    }
  }
}

function scatteredWords(misses: number, confusions: readonly MixUp[]): string {
  const [most] = confusions;
  if (most === undefined) return "each of a flip";
  return confusions.length === misses ? "each another confusion" : `no confusion more than ${times(most.times)}`;
}
