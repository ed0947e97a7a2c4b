import type { Attempt } from "../../engine/attempt.ts";
import type { Contrast, Pack, TermId } from "../../engine/pack.ts";
import { seedFor } from "../../engine/seed-encoding.ts";
import { MS_PER_DAY } from "../model/time.ts";

/** A pack to test with: three contrasts, nine terms, one of them (rollback) in two contrasts. */
export const PACK: Pack = packOf([
  contrast("actions", "what to do", ["retrain", "rollback", "block", "fix"]),
  contrast("delivery", "how it goes out", ["blue-green", "canary", "rollback"]),
  contrast("causes", "what went wrong", ["drift", "outage", "bug"]),
]);

/** A pack of one family: five contrasts of four terms each. */
export const WIDE_PACK: Pack = packOf(
  ["a", "b", "c", "d", "e"].map((id) =>
    contrast(
      id,
      "all",
      [1, 2, 3, 4].map((index) => `${id}${index}`),
    ),
  ),
);

/** Some day at noon, in ms since 1970. */
export const NOON = 20_000 * MS_PER_DAY;

/** An answered question of the sample pack, all terms of its contrast on offer. */
export function answered(answer: TermId, chosen: TermId, at: number, more: Partial<Attempt> = {}): Attempt {
  const home = PACK.contrasts.find((contrast) => contrast.terms.includes(answer) && contrast.terms.includes(chosen));
  if (home === undefined) throw new RangeError(`${answer} and ${chosen} share no contrast`);
  const seed = seedFor(home.terms, answer, 7);
  return { at, frame: `${home.id}/1`, revision: "1", seed, answer, chosen, offered: home.terms, tookMs: 30_000, mode: "practice", ...more };
}

function contrast(id: string, family: string, terms: readonly TermId[]): Contrast {
  const frames = Array.from({ length: 8 }, (_, index) => ({ id: `${id}/${index + 1}`, level: 1 as const, revision: "1" }));
  return { id, name: id, terms, family, section: "all", axis: {}, procedure: [], remember: "", apart: [], frames };
}

function packOf(contrasts: readonly Contrast[]): Pack {
  const ids = [...new Set(contrasts.flatMap(({ terms }) => terms))];
  const exam = { name: "exam", notice: "", guide: "", questions: 0, minutes: 0 };
  const families = [...new Set(contrasts.map(({ family }) => family))].map((id) => ({ id, name: id }));
  const terms = ids.map((id) => ({ id, name: id, others: [], kinds: [], meaning: "", matters: "", looksLike: "", sources: [] }));
  return { id: "small", title: "small", opening: "actions/1", exam, sections: [], families, hooks: [], terms, contrasts };
}
