import * as z from "zod/mini";
import { SETTINGS_GUARDS, type Settings } from "./settings-schema.ts";

// Else the schema library tries `new Function`, which the page's content security policy reports as a violation.
z.config({ jitless: true });

/** What the file calls itself. */
export const BACKUP_FORMAT = "tell-apart-progress";
export const BACKUP_VERSION = 1;

/**
 * Ids are short and plain, so that nothing else comes in under their name; "constructor" is the one plain word that every object
 * already answers to.
 */
const ID = "(?!constructor(?:$|/))[a-z0-9]+(?:-[a-z0-9]+)*";
const termId = z.string().check(z.maxLength(100), z.regex(new RegExp(`^${ID}$`)));
const frameId = z.string().check(z.maxLength(200), z.regex(new RegExp(`^${ID}/${ID}$`)));
const whole = z.int().check(z.gte(0));

/** One answered question; the fields are those of an attempt in `src/engine/attempt.ts`. */
const BackupAttempt = z.strictObject({
  at: whole.check(z.lte(8.64e15)),
  frame: frameId,
  revision: z.string().check(z.maxLength(64), z.regex(/^[0-9A-Za-z._-]*$/)),
  seed: whole.check(z.lt(2 ** 31)),
  answer: termId,
  chosen: termId,
  offered: z.array(termId).check(z.minLength(2), z.maxLength(12)),
  tookMs: whole.check(z.lte(8.64e15)),
  mode: z.enum(["practice", "timed", "exam"]),
  sure: z.optional(z.enum(["sure", "unsure"])),
});

const { theme, paceSeconds, showClock, extraTime, shortcuts, examDay } = SETTINGS_GUARDS;
const BackupSettings = z.strictObject({
  theme: z.custom<Settings["theme"]>(theme),
  paceSeconds: z.custom<Settings["paceSeconds"]>(paceSeconds),
  showClock: z.custom<Settings["showClock"]>(showClock),
  extraTime: z.custom<Settings["extraTime"]>(extraTime),
  shortcuts: z.custom<Settings["shortcuts"]>(shortcuts),
  examDay: z.custom<Settings["examDay"]>(examDay),
});

/** The head is read alone first, so that a newer file is called newer and not wrong. */
export const BackupHead = z.object({ format: z.literal(BACKUP_FORMAT), version: z.int().check(z.gte(1)) });

export const Backup = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  exportedAt: z.iso.datetime(),
  settings: BackupSettings,
  attempts: z.array(BackupAttempt),
});
