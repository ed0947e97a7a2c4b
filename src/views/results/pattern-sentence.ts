import type { Pack } from "../../engine/pack.ts";
import type { Pattern } from "../../session/results/error-pattern.ts";
import { counted, inWords, sentence, times } from "../../ui/humanize.ts";
import { nameOf, withArticle } from "../lookup/term-names.ts";

interface Counts {
  /** How often the most frequent confusion came. */
  readonly mostTimes: number;
  /** Right answers that had the wrong reason. */
  readonly wrongReasons: number;
}

/** The pattern in what went wrong, in a sentence or two; what was right for the wrong reason is a part of it. */
export function patternSentence(pattern: Pattern, pack: Pack, { mostTimes, wrongReasons }: Counts): string {
  if (pattern.kind === "none" && wrongReasons > 0) return `Every answer was right, but ${inWords(wrongReasons)} for the wrong reason.`;
  const missed = missesSentence(pattern, pack, mostTimes);
  if (wrongReasons === 0) return missed;
  return `${missed} ${sentence(counted(wrongReasons, "right answer"))} had the wrong reason.`;
}

function missesSentence(pattern: Pattern, pack: Pack, mostTimes: number): string {
  switch (pattern.kind) {
    case "empty":
      return "Nothing was answered, so nothing was counted.";
    case "none":
      return "Every answer was right.";
    case "flips":
      return `${sentence(counted(pattern.misses, "miss", "misses"))}, ${pattern.misses === 1 ? "in" : "each in"} a flip; no term was taken for another.`;
    case "scattered": {
      const { misses, flips } = pattern;
      if (misses === 1) return "One miss, and no pattern in it.";
      if (flips > 0)
        return `${sentence(inWords(misses))} misses, ${inWords(flips)} of them in ${flips === 1 ? "a flip" : "flips"}, and no confusion more than ${times(mostTimes)}.`;
      return `${sentence(inWords(misses))} misses, ${mostTimes === 1 ? "each another confusion" : `no confusion more than ${times(mostTimes)}`}.`;
    }
    case "repeated": {
      const confusion = `you said ${nameOf(pack, pattern.chosen)}, it was ${withArticle(pack, pattern.answer)}`;
      if (pattern.times === pattern.misses) return `The same confusion ${times(pattern.times)}: ${confusion}.`;
      return `${sentence(inWords(pattern.times))} of your ${inWords(pattern.misses)} misses: ${confusion}.`;
    }
  }
}
