import { useSettings } from "../learner/settings/settings-store.ts";

/** Puts the chosen theme on the page, now and whenever it changes. Without a choice the system's is used. */
export function followTheme(): void {
  const apply = (theme: string) => {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  apply(useSettings.getState().theme);
  useSettings.subscribe((settings) => apply(settings.theme));
}
