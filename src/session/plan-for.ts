import type { Pack } from "../engine/pack.ts";
import { emptyMastery, type MasteryState } from "../mastery/mastery.ts";
import { type Asked, chooseSet, type RecentlyAsked, type WrongPair } from "../mastery/next.ts";
import { drawExam } from "./exam.ts";
import type { ExtraTime, Plan } from "./plan.ts";
import type { QuizSetup } from "./setup.ts";

/** What a plan depends on besides its setup. */
export interface PlanNeeds {
  /** The session's own id, unique on this machine. */
  readonly id: string;
  readonly pack: Pack;
  readonly extraTime: ExtraTime;
  readonly now: number;
  readonly state: MasteryState;
  /** The latest questions, newest last. */
  readonly recent: readonly RecentlyAsked[];
  /** Mix-ups not yet put right. */
  readonly wrong: readonly WrongPair[];
  /** The questions must depend on the setup alone: opened from a link, or asked for again. */
  readonly shared?: boolean | undefined;
}

/** The session that a setup asks for. A shared one is drawn as for someone who has answered nothing yet. */
export function planFor(setup: QuizSetup, needs: PlanNeeds): Plan {
  const { id, pack, extraTime } = needs;
  const { seed, clock } = setup;
  const common = { id, seed, extraTime, pack: pack.id };
  if (clock.kind === "exam") {
    const totalMs = stretched(pack.exam.minutes * 60_000, extraTime);
    const items = drawExam(pack, seed);
    return { ...common, kind: "exam", scope: { kind: "due" }, clock: { kind: "exam", totalMs }, feedback: "end", offer: "four", items };
  }
  const { scope, feedback } = setup;
  const offer = scope.kind === "contrast" ? "contrast" : "four";
  const quiz = { ...common, scope, feedback, offer, items: itemsFor(setup, needs) } as const;
  if (clock.kind === "none") return { ...quiz, kind: "practice", clock: { kind: "none" } };
  return { ...quiz, kind: "timed", clock: { kind: "pace", perQuestionMs: stretched(clock.perQuestionSeconds * 1000, extraTime) } };
}

function itemsFor({ scope, length, seed }: QuizSetup, { pack, state, recent, wrong, now, shared }: PlanNeeds): Asked[] {
  if (shared) return chooseSet({ pack, state: emptyMastery(), recent: [], wrong: [], now: 0, scope, length, seed });
  return chooseSet({ pack, state, recent, wrong, now, scope, length, seed });
}

function stretched(ms: number, extraTime: ExtraTime): number {
  return Math.round((ms * (100 + extraTime)) / 100);
}

/** The setup that leads to such a session: for its address, or for another one like it. The pace is the one before extra time. */
export function setupBehind({ scope, items, clock, feedback, seed, extraTime }: Plan): QuizSetup {
  const setup = { scope, length: items.length, feedback, seed };
  if (clock.kind !== "pace") return { ...setup, clock: { kind: clock.kind } };
  const perQuestionSeconds = Math.round(clock.perQuestionMs / (10 * (100 + extraTime)));
  return { ...setup, clock: { kind: "pace", perQuestionSeconds } };
}
