import * as z from "zod/mini";
import type { Attempt } from "../../engine/attempt.ts";
import { SEED_LIMIT } from "../../engine/seed-encoding.ts";
import { MAX_DATE_MS } from "../clock/max-date-ms.ts";
import { MOST_GLOSSARIES, type OwnGlossary, readOwnGlossary } from "../glossaries/glossary-shapes.ts";
import { type KeptCase, MOST_KEPT, MOST_NOTE_LENGTH } from "../kept-cases/kept-shape.ts";
import { MOST_SET_ASIDE, type SetAside } from "../set-aside/set-aside-shape.ts";
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

const time = whole(MAX_DATE_MS, "a time in whole milliseconds since 1970");
const seed = whole(SEED_LIMIT - 1, "a whole number from 0 to 2,147,483,647");
const frameId = text(200, new RegExp(`^${ID}/${ID}$`), "the id of a frame");
const revision = text(64, /^[0-9A-Za-z._-]*$/, "the revision of a frame");

/** Counted before they are looked at: a hostile list has a million. */
const offered = z.pipe(
  z.array(z.unknown(), "a list of terms").check(z.minLength(2, "2 to 12 terms"), z.maxLength(12, "2 to 12 terms")),
  z.array(termId),
);

/**
 * The fields of what is exported, each with what the file may hold there. The compiler wants every one of them, those that may be absent too:
 * a field that is written but not named here would make the app refuse its own file.
 */
type FieldsOf<Exported> = Readonly<Record<keyof Exported, z.core.$ZodType>>;

/** One answered question; the fields are those of an attempt in `src/engine/attempt.ts`. */
export const ExportedAttempt = z.strictObject(
  {
    at: time,
    frame: frameId,
    revision,
    seed,
    answer: termId,
    chosen: termId,
    offered,
    tookMs: whole(MAX_DATE_MS, "a length in whole milliseconds"),
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
    change: z.optional(whole(36 ** 2 - 1, "the number of a change, or not be there")),
  } satisfies FieldsOf<Attempt>,
  "an answer with the fields of an export and no others",
);

const { theme, paceSeconds, showClock, extraTime, shortcuts, examDay, dailyQuestions, whichFact, flips } = SETTINGS_GUARDS;
const BackupSettings = z.strictObject(
  {
    theme: z.custom<Settings["theme"]>(theme, "“system”, “light” or “dark”"),
    paceSeconds: z.custom<Settings["paceSeconds"]>(paceSeconds, "a whole number of seconds, 20 to 300"),
    showClock: z.custom<Settings["showClock"]>(showClock, "true or false"),
    extraTime: z.custom<Settings["extraTime"]>(extraTime, "0, 25, 50 or 100"),
    shortcuts: z.custom<Settings["shortcuts"]>(shortcuts, "true or false"),
    examDay: z.custom<Settings["examDay"]>(examDay, "a day such as 2026-12-01, or null"),
    // Files from before it have none.
    dailyQuestions: z._default(z.custom<Settings["dailyQuestions"]>(dailyQuestions, "12, 24, 36 or 48"), DEFAULT_SETTINGS.dailyQuestions),
    /** Missing in version 1. */
    whichFact: z._default(z.custom<Settings["whichFact"]>(whichFact, "“off”, “at times” or “always”"), DEFAULT_SETTINGS.whichFact),
    flips: z._default(z.custom<Settings["flips"]>(flips, "“off”, “some” or “more”"), DEFAULT_SETTINGS.flips),
  } satisfies FieldsOf<Settings>,
  "the settings of an export and no others",
);

/** The head is read alone first, so that a newer file is called newer and not wrong. */
export const ExportHead = z.object({ format: z.literal(EXPORT_FORMAT), version: z.int().check(z.gte(1)) });

/** Counted before they are looked at, as the options of an answer are. */
function few<T>(item: z.core.$ZodType<T>, most: number, what: string) {
  return z.pipe(z.array(z.unknown(), `a list of ${what}`).check(z.maxLength(most, `at most ${most} ${what}`)), z.array(item));
}

const ExportedKept = z.strictObject(
  {
    frame: frameId,
    revision,
    seed,
    chosen: z.optional(termId),
    note: text(MOST_NOTE_LENGTH, /^/, `a text of at most ${MOST_NOTE_LENGTH.toLocaleString("en")} characters`),
    at: time,
  } satisfies FieldsOf<KeptCase>,
  "a kept case with the fields of an export and no others",
);
const ExportedSetAside = z.strictObject(
  { frame: frameId, at: time } satisfies FieldsOf<SetAside>,
  "a case set aside with the fields of an export and no others",
);
const ExportedGlossary = z.custom<OwnGlossary>(
  (value) => readOwnGlossary(value) !== undefined,
  "a glossary with its answers, within its bounds",
);

/**
 * All but the answers: those are read one by one, as the schema library would keep each fault of a million. Each message says what is to
 * stand there, in words that follow “should be”.
 */
const inEveryVersion = {
  format: z.literal(EXPORT_FORMAT),
  exportedAt: z.iso.datetime("a time such as 2026-12-01T09:30:00Z"),
  settings: BackupSettings,
  attempts: z.custom<readonly unknown[]>(Array.isArray, "a list of answers"),
};
const WHAT = "an export of Tell Apart with its fields and no others";

/** The first version held answers and settings alone. */
export const Export1 = z.strictObject({ ...inEveryVersion, version: z.literal(1) }, WHAT);

export const Export = z.strictObject(
  {
    ...inEveryVersion,
    version: z.literal(EXPORT_VERSION),
    kept: few(ExportedKept, MOST_KEPT, "kept cases"),
    setAside: few(ExportedSetAside, MOST_SET_ASIDE, "cases set aside"),
    glossaries: few(ExportedGlossary, MOST_GLOSSARIES, "glossaries"),
  },
  WHAT,
);

function text(most: number, pattern: RegExp, what: string) {
  // No pattern is tried on a text that is too long: it could take more of the stack than there is.
  return z.string(what).check(z.maxLength(most, { error: what, abort: true }), z.regex(pattern, what));
}

function whole(most: number, what: string) {
  return z.int(what).check(z.gte(0, what), z.lte(most, what));
}
