import { type ReactNode, useState } from "react";
import { useNavigate } from "react-router";
import type { Attempt } from "../../engine/attempt.ts";
import type { Pack, TermId } from "../../engine/pack.ts";
import { SEED_LIMIT } from "../../engine/seeds.ts";
import { useAttempts } from "../../learner/attempts.ts";
import { now } from "../../learner/clock.ts";
import { useSessions } from "../../learner/sessions.ts";
import { useSettings } from "../../learner/settings.ts";
import type { MasteryState } from "../../mastery/mastery.ts";
import type { RecentlyAsked, Scope } from "../../mastery/next.ts";
import { openWrong } from "../../mastery/wrong.ts";
import { contrastOfFrame } from "../../packs/queries.ts";
import { begin } from "../../session/begin.ts";
import type { Item, Plan } from "../../session/plan.ts";
import { planFor } from "../../session/plan-for.ts";
import type { QuizSetup } from "../../session/setup.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { placeText, planName } from "./plan-name.ts";

const RECENT = 60;
const ONE_FRESH_STORY: Wish = { scope: { kind: "wrong" }, length: 1, clock: "none", feedback: "each" };

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

export interface Start {
  readonly begin: (wish: Wish) => void;
  readonly beginPlan: (plan: Plan) => void;
  /** A single question, as a link names it. */
  readonly beginItem: (item: Item) => void;
  /** Begins exactly this quiz, as a link names it. */
  readonly beginShared: (setup: QuizSetup) => void;
  /** The very same questions once more. */
  readonly repeat: (plan: Plan) => void;
  /** One fresh story on a mix-up, of another frame than those that were answered wrongly. */
  readonly retry: (mixUp: Missed) => void;
  /** Asks what to do with a quiz that is still open; to be put on the page. */
  readonly dialog: ReactNode;
}

/** Begins quizzes. One that is still open is never overwritten: the learner is asked, and it waits. */
export function useStart({ pack }: { readonly pack: Pack }): Start {
  const navigate = useNavigate();
  const [pending, setPending] = useState<Plan>();
  const waiting = useSessions((state) => state.waiting);
  const go = (plan: Plan) => {
    setPending(undefined);
    useSessions.getState().begin(plan.id, begin(plan, now()));
    void navigate("/quiz");
  };
  const ask = (plan: Plan) => (waiting.length > 0 ? setPending(plan) : go(plan));
  const resume = () => {
    const [latest] = waiting;
    setPending(undefined);
    if (latest !== undefined)
      void useSessions
        .getState()
        .resume(latest.id)
        .then(() => navigate("/quiz"));
  };
  return {
    begin: (wish) => ask(planOf(setupOf(wish), basisNow(pack))),
    beginPlan: ask,
    beginItem: (item) => ask(planOfItem(item, basisNow(pack))),
    beginShared: (setup) => ask(planOf(setup, { ...basisNow(pack), shared: true })),
    repeat: (plan) => ask({ ...plan, id: randomId() }),
    retry: (mixUp) => ask(planOf(setupOf(ONE_FRESH_STORY), { ...basisNow(pack), wrong: [mixUp] })),
    dialog: (
      <Dialog open={pending !== undefined} onClose={() => setPending(undefined)} labelledBy="still-open">
        <div className="stack">
          <h2 id="still-open">A quiz is still open</h2>
          <p className="soft">
            {waiting[0] === undefined ? "" : `${planName(waiting[0].session.plan, pack)}, ${placeText(waiting[0].session)}. `}
            If you start another one, it waits for you on the first page.
          </p>
          <div className="row">
            <button type="button" className="btn go" onClick={resume}>
              Resume it
            </button>
            <button type="button" className="btn" onClick={() => pending && go(pending)}>
              Start the new one
            </button>
          </div>
        </div>
      </Dialog>
    ),
  };
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
  const { attempts, mastery } = useAttempts.getState();
  return { pack, mastery, attempts, now: now(), wrong: openWrong(attempts) };
}

/** The quiz of this setup for this learner, under an id of its own. */
export function planOf(setup: QuizSetup, { pack, mastery, attempts, ...basis }: PlanBasis): Plan {
  const extraTime = useSettings.getState().extraTime;
  const recent = setup.scope.kind === "wrong" ? [...attempts.slice(-RECENT), ...missedIn(basis.wrong)] : attempts.slice(-RECENT);
  return planFor(setup, { ...basis, id: randomId(), pack, extraTime, state: mastery, recent });
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
  const plan = planOf({ ...setupOf(ONE_FRESH_STORY), scope }, basis);
  return { ...plan, kind: "practice", clock: { kind: "none" }, feedback: "each", offer: "four", items: [item] };
}

export function randomSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % SEED_LIMIT;
}

function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (word) => word.toString(36)).join("");
}
