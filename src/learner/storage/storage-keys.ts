/** Every key of this app begins so; whatever else lies in the origin's storage belongs to others. */
export const PREFIX = "tell-apart/";
export const LOG = `${PREFIX}log/`;
export const QUARANTINE = `${PREFIX}aside/`;
export const SESSION = `${PREFIX}session/`;
export const FINISHED = `${PREFIX}finished/`;
export const SETTINGS = `${PREFIX}settings`;
/** Copies from before an upgrade that has not been read back yet. */
export const BEFORE_UPGRADE = `${PREFIX}before/`;
export const ACKNOWLEDGED = `${PREFIX}told`;
export const BACKUP_STATUS = `${PREFIX}backup`;
/** Glossaries of the learner’s own, and how they were answered: nothing of it counts for the pack’s terms. */
export const GLOSSARY = `${PREFIX}glossary/own/`;
export const GLOSSARY_ANSWERS = `${PREFIX}glossary/answers/`;
/** Cases that the learner keeps, with a note. */
export const KEPT = `${PREFIX}kept`;
/** Holds nothing for longer than a moment: by it a reset is told to other tabs. */
export const RESET = `${PREFIX}reset`;

const LOG_KEY = /^tell-apart\/log\/([0-9a-z]{1,12})\/(?:(\d{1,7})|names|names-copy)$/;

export function segmentKey(writer: string, segment: number): string {
  return `${LOG}${writer}/${segment}`;
}

/** A writer's book of names is kept twice, because every row of that writer needs it. */
export function bookKeys(writer: string): readonly [string, string] {
  return [`${LOG}${writer}/names`, `${LOG}${writer}/names-copy`];
}

/** Which writer a key of the log belongs to, and which segment it holds; `segment` is undefined for a book of names. */
export function parseLogKey(key: string): { readonly writer: string; readonly segment: number | undefined } | undefined {
  const match = LOG_KEY.exec(key);
  if (match?.[1] === undefined) return undefined;
  return { writer: match[1], segment: match[2] === undefined ? undefined : Number(match[2]) };
}

/** Whether any answer was ever kept on this storage. */
export function hasLog(storage: { keys(): readonly string[] }): boolean {
  return storage.keys().some((key) => key.startsWith(LOG));
}

export function isBookKey(key: string): boolean {
  const parsed = parseLogKey(key);
  return parsed !== undefined && parsed.segment === undefined;
}

/** The last part of a key: `tell-apart/aside/3` gives `3`. */
export function lastPart(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}
