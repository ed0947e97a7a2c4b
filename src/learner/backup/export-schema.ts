import * as z from "zod/mini";
import { SEED_LIMIT } from "../../engine/seeds.ts";
import { LATEST_MS } from "../clock/latest-ms.ts";
import { DEFAULT_SETTINGS, SETTINGS_GUARDS, type Settings } from "../settings/settings-schema.ts";

// Else the schema library tries `new Function`, which the page's content security policy reports as a violation.
z.config({ jitless: true });

/** What the file calls itself. */
export const EXPORT_FORMAT = "tell-apart-progress";
export const EXPORT_VERSION = 2;

/**
 * Ids are short and plain, so that nothing else comes in under their name; "constructor" is the one plain word that every object
 * already answers to.
 */
const ID = "(?!constructor(?:$|/))[a-z0-9]+(?:-[a-z0-9]+)*";
const termId = text(100, new RegExp(`^${ID}$`), "the id of a term");

/** Counted before they are looked at: a hostile list has a million. */
const offered = z.pipe(
  z.array(z.unknown(), "a list of terms").check(z.minLength(2, "2 to 12 terms"), z.maxLength(12, "2 to 12 terms")),
  z.array(termId),
);

/** One answered question; the fields are those of an attempt in `src/engine/attempt.ts`. */
export const ExportedAttempt = z.strictObject(
  {
    at: whole(LATEST_MS, "a time in whole milliseconds since 1970"),
    frame: text(200, new RegExp(`^${ID}/${ID}$`), "the id of a frame"),
    revision: text(64, /^[0-9A-Za-z._-]*$/, "the revision of a frame"),
    seed: whole(SEED_LIMIT - 1, "a whole number from 0 to 2,147,483,647"),
    answer: termId,
    chosen: termId,
    offered,
    tookMs: whole(LATEST_MS, "a length in whole milliseconds"),
    mode: z.enum(["practice", "timed", "exam"], "“practice”, “timed” or “exam”"),
    sure: z.optional(z.enum(["sure", "unsure"], "“sure” or “unsure”, or not be there")),
    pointed: z.optional(
      z.strictObject(
        {
          fact: text(10, /^\d{1,3}\.\d{1,3}$/, "a fact such as 0.2"),
          was: z.enum(["tell", "part", "decoy", "neutral"], "“tell”, “part”, “decoy” or “neutral”"),
        },
        "a fact and what it was, or not be there",
      ),
    ),
  },
  "an answer with the fields of an export and no others",
);

const { theme, paceSeconds, showClock, extraTime, shortcuts, examDay, whichFact } = SETTINGS_GUARDS;
const BackupSettings = z.strictObject(
  {
    theme: z.custom<Settings["theme"]>(theme, "“system”, “light” or “dark”"),
    paceSeconds: z.custom<Settings["paceSeconds"]>(paceSeconds, "a whole number of seconds, 20 to 300"),
    showClock: z.custom<Settings["showClock"]>(showClock, "true or false"),
    extraTime: z.custom<Settings["extraTime"]>(extraTime, "0, 25, 50 or 100"),
    shortcuts: z.custom<Settings["shortcuts"]>(shortcuts, "true or false"),
    examDay: z.custom<Settings["examDay"]>(examDay, "a day such as 2026-12-01, or null"),
    /** Missing in version 1. */
    whichFact: z._default(z.custom<Settings["whichFact"]>(whichFact, "“off”, “at times” or “always”"), DEFAULT_SETTINGS.whichFact),
  },
  "the settings of an export and no others",
);

/** The head is read alone first, so that a newer file is called newer and not wrong. */
export const ExportHead = z.object({ format: z.literal(EXPORT_FORMAT), version: z.int().check(z.gte(1)) });

/**
 * All but the answers: those are read one by one, as the schema library would keep each fault of a million. Each message says what is to
 * stand there, in words that follow “should be”.
 */
export const Export = z.strictObject(
  {
    format: z.literal(EXPORT_FORMAT),
    version: z.literal([1, EXPORT_VERSION]),
    exportedAt: z.iso.datetime("a time such as 2026-12-01T09:30:00Z"),
    settings: BackupSettings,
    attempts: z.custom<readonly unknown[]>(Array.isArray, "a list of answers"),
  },
  "an export of Tell Apart with its fields and no others",
);

function text(most: number, pattern: RegExp, what: string) {
  // No pattern is tried on a text that is too long: it could take more of the stack than there is.
  return z.string(what).check(z.maxLength(most, { error: what, abort: true }), z.regex(pattern, what));
}

function whole(most: number, what: string) {
  return z.int(what).check(z.gte(0, what), z.lte(most, what));
}
