import { create, type StoreApi, type UseBoundStore } from "zustand";
import { now } from "../clock/clock.ts";
import { storage } from "../storage/browser-env.ts";
import type { KeyValueStore } from "../storage/storage.ts";
import { SETTINGS } from "../storage/storage-keys.ts";
import { load, save } from "../storage/versioned-record.ts";
import { DEFAULT_SETTINGS, readSettings, type Settings, SettingsShape } from "./settings-schema.ts";

export interface SettingsState extends Settings {
  /** Applies at once, here and in other tabs. A value out of bounds changes nothing and gives false. */
  change(wanted: Partial<Settings>): boolean;
}

export function createSettings(on: KeyValueStore, time: () => number): UseBoundStore<StoreApi<SettingsState>> {
  const useSettings = create<SettingsState>()((set, get) => ({
    ...read(on, time),
    change: (wanted) => {
      const { settings, unread } = readSettings({ ...fieldsOf(get()), ...wanted });
      if (unread.length > 0) return false;
      set(settings);
      save(on, SETTINGS, SettingsShape, settings);
      return true;
    },
  }));
  on.onOtherTab((key) => {
    if (key === null || key === SETTINGS) useSettings.setState(read(on, time));
  });
  return useSettings;
}

export const useSettings = createSettings(storage, now);

/** The settings alone, without what changes them. */
export function fieldsOf(state: Settings): Settings {
  const { theme, paceSeconds, showClock, extraTime, shortcuts, examDay } = state;
  return { theme, paceSeconds, showClock, extraTime, shortcuts, examDay };
}

/** What can't be read is set aside, and its defaults are used. */
function read(on: KeyValueStore, time: () => number): Settings {
  return load(on, SETTINGS, SettingsShape, time()) ?? DEFAULT_SETTINGS;
}
