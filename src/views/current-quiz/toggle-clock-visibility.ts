import { changeSettings, useSettings } from "../../learner/settings/settings-store.ts";

/** Hides the clock, or shows it, by the setting that stands under Settings. */
export function toggleClockVisibility(): void {
  const { showClock } = useSettings.getState();
  changeSettings({ showClock: !showClock });
}
