import type { Pack } from "../../engine/pack.ts";
import type { Scope } from "../../mastery/selection/choose-next.ts";
import { readFeedback, readFlips, readLength, readScope, readSeed, readWhichFact } from "../../session/links/link-fields.ts";
import { addressOf } from "../../session/links/quiz-link.ts";
import type { Wish } from "../start-quiz/start-quiz.tsx";

/** What is chosen on the page that sets up a quiz. */
export interface Chosen {
  readonly wish: Wish;
  /** Null until the page has drawn one. */
  readonly seed: number | null;
  /** Whether the very quiz of this seed was copied as a link or printed, so that the start must be the same. */
  readonly isGiven: boolean;
}

const GIVEN = "given";

/**
 * The choices that an address of the page holds, so that they are still there after a quiz, a print or a reload. What it leaves out or names
 * wrongly is everything, twelve questions, not timed, the tell after each. `contrast` asks for one contrast, as links from elsewhere do.
 */
export function chosenIn(fields: URLSearchParams, pack: Pack): Chosen {
  const [length, feedback, seed] = [readLength(fields), readFeedback(fields), readSeed(fields)];
  const clock = fields.get("clock") ?? "";
  const [whichFact, flips] = [readWhichFact(fields), readFlips(fields)];
  return {
    wish: {
      scope: scopeIn(fields, pack),
      length: length.ok ? length.value : 12,
      clock: clock === "exam" ? "exam" : clock.startsWith("pace") ? "pace" : "none",
      feedback: feedback.ok ? feedback.value : "each",
      ...(whichFact.ok && whichFact.value !== undefined && { whichFact: whichFact.value }),
      ...(flips.ok && flips.value !== undefined && { flips: flips.value }),
    },
    seed: seed.ok ? seed.value : null,
    isGiven: fields.has(GIVEN),
  };
}

function scopeIn(fields: URLSearchParams, pack: Pack): Scope {
  const contrast = pack.contrasts.find(({ id }) => id === fields.get("contrast"));
  if (contrast !== undefined) return { kind: "contrast", id: contrast.id };
  const scope = readScope(fields, pack);
  return scope.ok ? scope.value : { kind: "due" };
}

/** All choices, those that an exam leaves aside among them: they count again once it is put away. */
export function fieldsOf({ wish, seed, isGiven }: Chosen): URLSearchParams {
  const fields = new URLSearchParams(addressOf({ ...wish, clock: { kind: "none" }, seed: seed ?? 0 }));
  fields.set("clock", wish.clock);
  if (seed === null) fields.delete("seed");
  if (isGiven) fields.set(GIVEN, "1");
  return fields;
}
