import type { Attempt } from "../../engine/attempt.ts";
import type { Pack, TermId } from "../../engine/pack.ts";
import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { now } from "../../learner/clock/clock.ts";
import { useSetAside } from "../../learner/set-aside/set-aside-store.ts";
import { useSettings } from "../../learner/settings/settings-store.ts";
import { randomId } from "../../learner/storage/random-id.ts";
import type { MasteryState } from "../../mastery/model/mastery-state.ts";
import type { RecentlyAsked, Scope } from "../../mastery/selection/choose-next.ts";
import { contrastOfFrame } from "../../packs/use-pack.ts";
import { planFor } from "../../session/plan/create-plan.ts";
import { packWithout } from "../../session/plan/pack-without.ts";
import type { Item, Plan } from "../../session/plan/plan.ts";
import type { QuizSetup } from "../../session/plan/setup.ts";
import { type Begin, randomSeed, useBegin } from "./begin-plan.tsx";

const RECENT = 60;
/** Questions of one retry. */
const RETRY_MOST = 12;
const ONE_NEW_CASE: Wish = { scope: { kind: "wrong" }, length: 1, clock: "none", feedback: "each" };

/** A quiz as a button asks for it: the learner's settings and chance give the rest. */
export interface Wish extends Omit<QuizSetup, "seed" | "clock"> {
  readonly clock: "none" | "pace" | "exam";
  readonly seed?: number;
}

/** A mix-up, and the questions that were answered wrongly. */
interface Missed {
  readonly answer: TermId;
  readonly chosen: TermId;
  readonly attempts: readonly Item[];
}

export interface Start extends Begin {
  readonly begin: (wish: Wish) => void;
  /** A single question, as a link names it. */
  readonly beginItem: (item: Item) => void;
  /** The very same questions once more. */
  readonly repeat: (plan: Plan) => void;
  /** A new case for each wrong answer on these confusions, of another frame than those that were answered wrongly. */
  readonly retry: (confusions: readonly Missed[]) => void;
}

/** Begins quizzes of every kind. */
export function useStart({ pack }: { readonly pack: Pack }): Start {
  const { beginPlan, dialog } = useBegin(pack);
  return {
    beginPlan,
    dialog,
    begin: (wish) => beginPlan(planOf(setupOf(wish), basisNow(pack))),
    beginItem: (item) => beginPlan(planOfItem(item, basisNow(pack))),
    repeat: (plan) => beginPlan({ ...plan, id: randomId() }),
    retry: (wrong) => beginPlan(planOf(setupOf({ ...ONE_NEW_CASE, length: retryLength(wrong) }), { ...basisNow(pack), wrong })),
  };
}

function retryLength(wrong: readonly Missed[]): number {
  return Math.min(
    RETRY_MOST,
    wrong.reduce((sum, { attempts }) => sum + attempts.length, 0),
  );
}

/** The quiz that a wish comes to with the learner's own pace; the seed is drawn where none is given. */
export function setupOf({ clock, seed, ...wish }: Wish): QuizSetup {
  const perQuestionSeconds = useSettings.getState().paceSeconds;
  return { ...wish, clock: clock === "pace" ? { kind: "pace", perQuestionSeconds } : { kind: clock }, seed: seed ?? randomSeed() };
}

/** What is known of the learner when a quiz is planned. */
export interface PlanBasis {
  readonly pack: Pack;
  readonly mastery: MasteryState;
  readonly attempts: readonly Attempt[];
  readonly now: number;
  /** Mix-ups not yet put right. */
  readonly wrong: readonly Missed[];
  readonly shared?: boolean;
}

/** The basis at this moment. It is asked for at the press: a screen that only starts quizzes need not follow every answer. */
export function basisNow(pack: Pack): PlanBasis {
  const { attempts, mastery, wrong } = useAttempts.getState();
  return { pack, mastery, attempts, now: now(), wrong: wrong() };
}

/**
 * The quiz of this setup for this learner, under an id of its own. What the learner set aside is not asked, but in a quiz that is the same for all.
 */
export function planOf(setup: QuizSetup, { pack, mastery, attempts, ...basis }: PlanBasis): Plan {
  const { extraTime, whichFact, flips } = useSettings.getState();
  const recent = setup.scope.kind === "wrong" ? [...attempts.slice(-RECENT), ...missedIn(basis.wrong)] : attempts.slice(-RECENT);
  const aside = new Set(useSetAside.getState().map(({ frame }) => frame));
  const asked = basis.shared ? pack : packWithout(pack, aside);
  return planFor(setup, { ...basis, id: randomId(), pack: asked, extraTime, whichFact, flips, state: mastery, recent });
}

/**
 * The questions that were answered wrongly, to stand after the latest ones: however long ago it was, their frames come again only after
 * all others of their contrast. Without a time they are no part of what was asked today.
 */
function missedIn(wrong: PlanBasis["wrong"]): RecentlyAsked[] {
  return wrong.flatMap(({ attempts }) => attempts.map(({ frame, seed, answer }) => ({ frame, seed, answer, at: 0 })));
}

function planOfItem(item: Item, basis: PlanBasis): Plan {
  const scope: Scope = { kind: "contrast", id: contrastOfFrame(item.frame) };
  const plan = planOf({ ...setupOf(ONE_NEW_CASE), scope }, basis);
  return { ...plan, kind: "practice", clock: { kind: "none" }, feedback: "each", offer: "four", items: [item] };
}
