import { useSettings } from "../../learner/settings/settings-store.ts";

/** Hides the clock, or shows it; the same setting as under Settings. */
export function toggleClock(): void {
  const { showClock, change } = useSettings.getState();
  change({ showClock: !showClock });
}
