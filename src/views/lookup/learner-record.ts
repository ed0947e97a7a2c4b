import { useEffect, useState } from "react";
import type { Attempt } from "../../engine/attempt.ts";
import type { Pack } from "../../engine/pack.ts";
import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { now, subscribe } from "../../learner/clock/clock.ts";
import type { Counts } from "../../learner/set-aside/is-counted.ts";
import type { OpenWrong } from "../../mastery/confusions/open-mistakes.ts";
import type { OpenReason } from "../../mastery/confusions/open-reasons.ts";
import type { MasteryState } from "../../mastery/model/mastery-state.ts";
import { usePack } from "../../packs/use-pack.ts";

/** What a screen draws from: the pack, the answers and what is known from them, at one moment. */
export interface LearnerRecord {
  readonly pack: Pack;
  readonly ready: boolean;
  /** The answers that count, in order of time: what is told of the learner is told from these. */
  readonly attempts: readonly Attempt[];
  /** Those to cases that are set aside too: for lists of what was answered, for copies, and for what was asked lately. */
  readonly allAttempts: readonly Attempt[];
  readonly counts: Counts;
  readonly mastery: MasteryState;
  readonly now: number;
}

const MINUTE_MS = 60_000;

export function useRecord(): LearnerRecord {
  const pack = usePack();
  const status = useAttempts((state) => state.status);
  const attempts = useAttempts((state) => state.counted);
  const allAttempts = useAttempts((state) => state.attempts);
  const counts = useAttempts((state) => state.counts);
  const mastery = useAttempts((state) => state.mastery);
  return { pack, ready: status === "ready", attempts, allAttempts, counts, mastery, now: useNow(MINUTE_MS) };
}

/** The time, renewed every so often. */
export function useNow(everyMs: number): number {
  const [moment, setMoment] = useState(now);
  useEffect(() => subscribe(everyMs, () => setMoment(now())), [everyMs]);
  return moment;
}

/** Wrong answers not yet put right, the latest mix-up first. */
export function useOpenWrong(): readonly OpenWrong[] {
  return useAttempts((state) => state.wrong)();
}

/** Terms right for the wrong reason and not yet put right, the latest first. */
export function useOpenReasons(): readonly OpenReason[] {
  return useAttempts((state) => state.reasons)();
}
