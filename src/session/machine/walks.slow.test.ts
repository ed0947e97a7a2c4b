import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../plan/plan.ts";
import { NOON, stored } from "../testing/sample-session.ts";
import { anyPlan, anySteps, type Step } from "../testing/sample-walks.ts";
import { begin } from "./begin.ts";
import { remaining } from "./countdown.ts";
import { DEBOUNCE_MS } from "./debounce.ts";
import { reopen, touch } from "./resume.ts";
import type { Outcome, Session } from "./session.ts";
import { answer } from "./transitions.ts";

/** A step as it was taken: the session before and after it, and the clock at both. */
interface Taken {
  readonly step: Step;
  readonly before: Session;
  readonly since: number;
  readonly after: Session;
  readonly now: number;
}

function walk(plan: Plan, steps: readonly Step[]): Taken[] {
  let [session, now] = [begin(plan, NOON), NOON];
  return steps.map((step) => {
    const [before, since] = [session, now];
    now += step.waitMs;
    if (step.kind === "deed") session = step.act(session, now);
    else {
      const kept = stored(step.isCrash ? session : touch(session, now));
      now += step.jumpMs;
      session = reopen(kept, now);
    }
    return { step, before, since, after: session, now };
  });
}

/** Holds on every walk; `runs` walks of up to 60 steps are tried. */
function always(law: (taken: readonly Taken[], plan: Plan) => void, runs = 400): void {
  fc.assert(
    fc.property(anyPlan, anySteps, (plan, steps) => law(walk(plan, steps), plan)),
    { numRuns: runs },
  );
}

const spentIn = (session: Session) =>
  session.state === "finished" ? session.outcomes.map(({ spentMs }) => spentMs) : session.marks.map(({ spentMs }) => spentMs);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What the clock truly ran in a step: the wait, and for a page that was closed the jump where it went forward. */
const ranIn = ({ step }: Taken) => step.waitMs + (step.kind === "reload" ? Math.max(0, step.jumpMs) : 0);

describe("whatever a learner does, in any order, over any reloads", { timeout: 60_000 }, () => {
  it("no time is negative or taken back", () => {
    always((taken) => {
      for (const { before, after } of taken) {
        const spentBefore = spentIn(before);
        expect(spentIn(after).filter((spent, index) => spent < (spentBefore[index] ?? 0))).toEqual([]);
        expect(after.usedMs).toBeGreaterThanOrEqual(before.usedMs);
        expect(after.pausedMs).toBeGreaterThanOrEqual(before.pausedMs);
      }
    });
  });

  it("no time is counted twice: questions within the session's clock, that and pauses within what has passed", () => {
    always((taken) => {
      let elapsed = 0;
      for (const step of taken) {
        elapsed += ranIn(step);
        expect(sum(spentIn(step.after))).toBeLessThanOrEqual(step.after.usedMs);
        expect(step.after.usedMs + step.after.pausedMs).toBeLessThanOrEqual(elapsed);
      }
    });
  });

  it("every ms that a question is in view is its own, but for what a crash takes from before the last heartbeat", () => {
    always((taken, plan) => {
      const inView = plan.items.map(() => 0);
      for (const step of taken) {
        if (step.before.state === "asking") inView[step.before.index] = (inView[step.before.index] ?? 0) + viewedIn(step);
        expect(spentIn(touch(step.after, step.now))).toEqual(inView);
      }
    });
  });

  it("an exam never has more time left than before, or than a crash left behind, nor less than none", () => {
    always((taken) => {
      for (const { step, before, since, after, now } of taken) {
        const left = examLeftOn(after, now);
        expect(left).toBeGreaterThanOrEqual(0);
        if (before.state === "finished") continue;
        expect(left).toBeLessThanOrEqual(examLeftOn(before, step.kind === "reload" && step.isCrash ? before.seenAt : since));
      }
    });
  });

  it("an ended session stays ended, the same in every way", () => {
    always((taken) => {
      for (const { before, after } of taken) if (before.state === "finished") expect(after).toEqual(before);
    });
  });

  it("no answer is lost: the last choice, or the confirmed one, is in the end what counts", () => {
    always((taken, plan) => {
      const choices: (string | null)[] = plan.items.map(() => null);
      const confirmed: (string | null)[] = plan.items.map(() => null);
      for (const { step, before, after } of taken) {
        if (before.state === "finished") break;
        if (before.state === "asking" && step.kind === "deed" && after.state !== "finished") {
          const [verb, word = ""] = step.name.split(" ");
          if (verb === "choose") choices[before.index] = word;
          if (verb === "strike" && choices[before.index] === word) choices[before.index] = null;
          if (after.state === "showing") confirmed[before.index] = choices[before.index] ?? null;
        }
        const counting = plan.feedback === "each" ? confirmed : choices;
        if (after.state === "finished") expect(after.outcomes.map(chosenIn)).toEqual(counting.map((one, at) => longEnough(one, after, at)));
        else expect(after.marks.map(({ answeredAt, chosen }) => (answeredAt === null ? null : chosen))).toEqual(counting);
      }
    });
  });

  it("no answer counts for a question that was not in view for a moment", () => {
    always((taken) => {
      for (const { after } of taken) {
        if (after.state !== "finished") continue;
        for (const { result, spentMs } of after.outcomes) if (result !== "unanswered") expect(spentMs).toBeGreaterThanOrEqual(DEBOUNCE_MS);
      }
    });
  });

  it("a double press answers once", () => {
    fc.assert(
      fc.property(anyPlan, anySteps, fc.integer({ min: 0, max: DEBOUNCE_MS - 1 }), (plan, steps, gap) => {
        for (const { after, now } of walk(plan, steps)) {
          const once = answer(after, now);
          const twice = answer(once, now + gap);
          if (once !== after && twice.state !== "finished") expect(twice).toBe(once);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("a session is the same after being stored and read", () => {
    always((taken) => {
      for (const { after } of taken) expect(stored(after)).toEqual(after);
    }, 200);
  });
});

const chosenIn = (outcome: Outcome) => (outcome.result === "unanswered" ? null : outcome.chosen);

function longEnough(choice: string | null, session: Session, index: number): string | null {
  return (spentIn(session)[index] ?? 0) >= DEBOUNCE_MS ? choice : null;
}

/** What an exam's clock shows; an endless time without one. */
function examLeftOn(session: Session, now: number): number {
  const clock = remaining(session, now);
  if (session.plan.kind !== "exam") return Number.POSITIVE_INFINITY;
  return clock.kind === "exam" ? clock.leftMs : 0;
}

/** What a step adds to the question in view before it; a crash takes back what was not yet stored. */
function viewedIn({ step, before, since }: Taken): number {
  const isCrash = step.kind === "reload" && step.isCrash;
  if (!isCrash) return Math.min(step.waitMs, examLeftOn(before, since));
  return before.state === "finished" ? 0 : -Math.min(since - before.seenAt, examLeftOn(before, before.seenAt));
}
