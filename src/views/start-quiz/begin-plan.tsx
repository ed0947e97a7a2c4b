import { type ReactNode, useState } from "react";
import { useNavigate } from "react-router";
import type { Pack } from "../../engine/pack.ts";
import { SEED_LIMIT } from "../../engine/seed-encoding.ts";
import { now } from "../../learner/clock/clock.ts";
import { beginSession, resumeSession, useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { begin } from "../../session/machine/begin.ts";
import { isPlanOutsideScope } from "../../session/plan/is-plan-outside-scope.ts";
import type { Plan } from "../../session/plan/plan.ts";
import { planName } from "../lookup/plan-name.ts";
import { later } from "../shell/lazy-with-preload.tsx";

const { Part: AllSetAside } = later(async () => (await import("./all-set-aside-dialog.tsx")).AllSetAside, null);
const { Part: StillOpen } = later(async () => (await import("./still-open-dialog.tsx")).StillOpen, null);

export interface Begin {
  readonly beginPlan: (plan: Plan) => void;
  /** Asks what to do with a quiz that is still open, or says why none can begin; to be put on the page. */
  readonly dialog: ReactNode;
}

/** Begins a quiz that is planned. One that is still open is never overwritten: the learner is asked, and it waits. */
export function useBegin(pack: Pack): Begin {
  const navigate = useNavigate();
  const [pending, setPending] = useState<Plan>();
  const waiting = useSessions((state) => state.waiting);
  const go = (plan: Plan) => {
    setPending(undefined);
    beginSession(plan.id, begin(plan, now()));
    void navigate("/quiz", { state: plan.id });
  };
  const resume = () => {
    const [latest] = waiting;
    setPending(undefined);
    if (latest !== undefined) void resumeSession(latest.id).then(() => navigate("/quiz", { state: latest.id }));
  };
  const drop = () => setPending(undefined);
  const dialogOf = (plan: Plan) =>
    isPlanOutsideScope(plan, pack) ? (
      <AllSetAside name={planName(plan, pack)} onClose={drop} />
    ) : (
      <StillOpen pack={pack} onResume={resume} onStart={() => go(plan)} onClose={drop} />
    );
  return {
    beginPlan: (plan) => (waiting.length > 0 || isPlanOutsideScope(plan, pack) ? setPending(plan) : go(plan)),
    dialog: pending === undefined ? null : dialogOf(pending),
  };
}

export function randomSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % SEED_LIMIT;
}
