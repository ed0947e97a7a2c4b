/** Every key of this app begins with it. All other keys in the origin's storage belong to other apps. */
export const PREFIX = "tell-apart/";
export const LOG = `${PREFIX}log/`;
export const QUARANTINE = `${PREFIX}aside/`;
export const SESSION = `${PREFIX}session/`;
export const FINISHED = `${PREFIX}finished/`;
export const SETTINGS = `${PREFIX}settings`;
/** Copies of records as they were before an upgrade, until the upgraded record has been read back. */
export const BEFORE_UPGRADE = `${PREFIX}before/`;
export const ACKNOWLEDGED = `${PREFIX}told`;
export const BACKUP_STATUS = `${PREFIX}backup`;
/** The learner’s own glossaries. Neither they nor their answers count for the pack’s terms. */
export const GLOSSARY = `${PREFIX}glossary/own/`;
export const GLOSSARY_ANSWERS = `${PREFIX}glossary/answers/`;
/** Cases that the learner keeps, with a note. */
export const KEPT = `${PREFIX}kept`;
/** Cases that are not to be asked or counted. */
export const SET_ASIDE = `${PREFIX}set-aside`;
/** Dates of answers that lay ahead of the clock when they were first seen. */
export const DATES_AHEAD = `${PREFIX}ahead`;
/** Written and removed again at a reset, so that other tabs learn of it. */
export const RESET = `${PREFIX}reset`;

const SEGMENT_KEY = /^tell-apart\/log\/([0-9a-z]{1,12})\/(\d{1,7})$/;

export function segmentKey(writer: string, segment: number): string {
  return `${LOG}${writer}/${segment}`;
}

/** The writer and the number of the segment that a key of the log holds. Undefined for any other key. */
export function parseLogKey(key: string): { readonly writer: string; readonly segment: number } | undefined {
  const [, writer, segment] = SEGMENT_KEY.exec(key) ?? [];
  return writer === undefined ? undefined : { writer, segment: Number(segment) };
}

/** Whether any answer was ever stored. */
export function hasLog(storage: { keys(): readonly string[] }): boolean {
  return storage.keys().some((key) => key.startsWith(LOG));
}

/** The last part of a key: `tell-apart/aside/3` gives `3`. */
export function lastPart(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}
