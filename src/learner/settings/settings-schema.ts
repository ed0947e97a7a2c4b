import type { WhichFactMode } from "../../mastery/selection/ask-which-fact.ts";
import { either, type Guard, isRecord, isSwitch, isText, oneOf, wholeFrom } from "../storage/type-guards.ts";
import type { Shape } from "../storage/versioned-record.ts";

export interface Settings {
  readonly theme: "system" | "light" | "dark";
  /** Seconds a question at no extra time, from 20 to 300. */
  readonly paceSeconds: number;
  readonly showClock: boolean;
  /** Percent. */
  readonly extraTime: 0 | 25 | 50 | 100;
  readonly shortcuts: boolean;
  /** `2026-12-01`, or null while none is set. */
  readonly examDay: string | null;
  /** How often an answer is followed by the question which fact decides. */
  readonly whichFact: WhichFactMode;
}

type SettingsGuards = { readonly [Name in keyof Settings]: Guard<Settings[Name]> };

/** Each field's shape and bounds. */
export const SETTINGS_GUARDS: SettingsGuards = {
  theme: oneOf("system", "light", "dark"),
  paceSeconds: wholeFrom(20, 300),
  showClock: isSwitch,
  extraTime: oneOf(0, 25, 50, 100),
  shortcuts: isSwitch,
  examDay: either(isDay, oneOf(null)),
  whichFact: oneOf("off", "at times", "always"),
};

export const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  paceSeconds: 60,
  showClock: true,
  extraTime: 0,
  shortcuts: true,
  examDay: null,
  whichFact: "at times",
};

/** The fields that can be read, the default for each other, and which those are. */
export function readSettings(value: unknown): { readonly settings: Settings; readonly unread: readonly string[] } {
  const given = isRecord(value) ? value : {};
  const unread = isRecord(value) ? Object.keys(given).filter((name) => !Object.hasOwn(SETTINGS_GUARDS, name)) : ["settings"];
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
    const field: unknown = Object.hasOwn(given, name) ? given[name] : DEFAULT_SETTINGS[name];
    if (SETTINGS_GUARDS[name](field)) return field;
    unread.push(name);
    return DEFAULT_SETTINGS[name];
  };
  const settings = {
    theme: read("theme"),
    paceSeconds: read("paceSeconds"),
    showClock: read("showClock"),
    extraTime: read("extraTime"),
    shortcuts: read("shortcuts"),
    examDay: read("examDay"),
    whichFact: read("whichFact"),
  };
  return { settings, unread };
}

export const SettingsShape: Shape<Settings> = {
  name: "Your settings",
  version: 2,
  // What version 1 did not have gets its default.
  upgrades: new Map([[1, (value) => value]]),
  parse: (value) => {
    const { settings, unread } = readSettings(value);
    return { value: settings, whole: unread.length === 0 };
  },
};

/** Real dates only: 2026-02-30 is none. */
function isDay(value: unknown): value is string {
  if (!isText(value) || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const noon = new Date(`${value}T12:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(value);
}
