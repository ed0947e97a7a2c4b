import * as z from "zod/mini";
import "./no-eval.ts";
import type { Shape } from "./stored.ts";

/** Real dates only: 2026-02-30 is none. */
const day = z.iso.date();

/** Each field's shape and bounds. */
const SettingsFields = {
  theme: z.enum(["system", "light", "dark"]),
  /** Seconds a question at no extra time. */
  paceSeconds: z.int().check(z.gte(20), z.lte(300)),
  showClock: z.boolean(),
  /** Percent. */
  extraTime: z.literal([0, 25, 50, 100]),
  shortcuts: z.boolean(),
  /** `2026-12-01`, or null while none is set. */
  examDay: z.nullable(day),
} as const;

export const SettingsSchema = z.strictObject(SettingsFields);

export type Settings = Readonly<z.infer<typeof SettingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  paceSeconds: 60,
  showClock: true,
  extraTime: 0,
  shortcuts: true,
  examDay: null,
};

/** The fields that can be read, the default for each other, and which those are. */
export function readSettings(value: unknown): { readonly settings: Settings; readonly unread: readonly string[] } {
  const given = z.record(z.string(), z.unknown()).safeParse(value);
  const fields: Record<string, unknown> = given.success ? given.data : {};
  const unread: string[] = given.success ? Object.keys(fields).filter((name) => !Object.hasOwn(SettingsFields, name)) : ["settings"];
  const merged: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, schema] of Object.entries(SettingsFields)) {
    if (!Object.hasOwn(fields, name)) continue;
    if (schema.safeParse(fields[name]).success) merged[name] = fields[name];
    else unread.push(name);
  }
  return { settings: SettingsSchema.parse(merged), unread };
}

export const SettingsShape: Shape<Settings> = {
  name: "Your settings",
  version: 1,
  upgrades: new Map(),
  parse: (value) => {
    const { settings, unread } = readSettings(value);
    return { value: settings, whole: unread.length === 0 };
  },
};
