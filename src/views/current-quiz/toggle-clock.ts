import { changeSettings, useSettings } from "../../learner/settings/settings-store.ts";

/** Hides the clock, or shows it; the same setting as under Settings. */
export function toggleClock(): void {
  const { showClock } = useSettings.getState();
  changeSettings({ showClock: !showClock });
}
