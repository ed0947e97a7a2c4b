import { now } from "../clock/clock.ts";
import { storage } from "../storage/browser-storage.ts";
import { type PersistedStoreDeps, persistedStore } from "../storage/persisted-store.ts";
import { SETTINGS } from "../storage/storage-keys.ts";
import { DEFAULT_SETTINGS, readSettings, type Settings, SettingsShape } from "./settings-schema.ts";

export function createSettings(deps: PersistedStoreDeps) {
  const { useStore: useSettings, put } = persistedStore(SETTINGS, SettingsShape, DEFAULT_SETTINGS, deps);
  /** Applies at once, here and in other tabs. A value out of bounds changes nothing and gives false. */
  const changeSettings = (wanted: Partial<Settings>): boolean => {
    const { settings, unread } = readSettings({ ...useSettings.getState(), ...wanted });
    if (unread.length > 0) return false;
    put(settings);
    return true;
  };
  return { useSettings, changeSettings };
}

/** The settings of the learner at this page. */
export const { useSettings, changeSettings } = createSettings({ storage, now });
