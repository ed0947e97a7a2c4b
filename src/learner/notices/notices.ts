import type { StorageState } from "../storage/buffered-storage.ts";
import type { Quarantined } from "../storage/quarantine.ts";

/** Something the learner must be told about their record. Each part is one or two plain sentences. */
export interface Notice {
  readonly id: "aside" | "ahead" | "newer" | "older" | "storage";
  readonly happened: string;
  readonly kept: string;
  readonly todo: string;
}

/** What else there is to tell of the record. */
export interface RecordState {
  /** Parts of the log that a newer version wrote. */
  readonly newerParts: number;
  /** Whether the code that reads an older form of the log could not be fetched. */
  readonly isOlderUnread: boolean;
  /** Whether answers were dated later than the clock, and the learner is still to hear of it. */
  readonly isDatedAhead: boolean;
  readonly storage: StorageState;
}

/** @param unread what was set aside since the learner last said they had read it */
export function noticesOf(unread: readonly Quarantined[], { newerParts, isOlderUnread, isDatedAhead, storage }: RecordState): Notice[] {
  const notices: Notice[] = [];
  if (storage !== "kept") notices.push(storageNotice(storage));
  if (unread.length > 0) notices.push(quarantineNotice(unread));
  if (newerParts > 0) notices.push(NEWER);
  if (isOlderUnread) notices.push(OLDER);
  if (isDatedAhead) notices.push(AHEAD);
  return notices;
}

const AHEAD: Notice = {
  id: "ahead",
  happened: "Some of your answers are dated later than this device’s clock says it is.",
  kept: "All of them are kept. They count as given when they were first seen here, so that nothing waits for those days to come.",
  todo: "If the clock was wrong then, there is nothing to do. If it is wrong now, set it right and open this page again.",
};

const NEWER: Notice = {
  id: "newer",
  happened: "Part of your record was written by a newer version of Tell Apart than this one.",
  kept: "It was left exactly as it is. Its answers don’t count here until this page is up to date.",
  todo: "Close all tabs of Tell Apart and open it again to get the newest version.",
};

const OLDER: Notice = {
  id: "older",
  happened: "Part of your record is in an older form, and the code that reads it could not be fetched.",
  kept: "It was left exactly as it is. Its answers don’t count here until it is read.",
  todo: "Open this page again when you are online.",
};

function quarantineNotice(quarantined: readonly Quarantined[]): Notice {
  const counted = quarantined.reduce((sum, { lost }) => sum + (lost ?? 0), 0);
  const isAll = quarantined.every(({ lost }) => lost !== null);
  const reasons = [...new Set(quarantined.map((record) => record.why))].join(" ");
  return {
    id: "aside",
    happened: `${quarantined.length === 1 ? "Something that" : `${quarantined.length} things that`} this browser had kept could not be read. ${reasons}`,
    kept: `${missing(counted, isAll)}. What could not be read was set aside as it was.`,
    todo: "You can download it under Settings, to look at it or to ask for help with it.",
  };
}

/** @param isAll whether it is known of everything that was set aside how many answers it held */
function missing(counted: number, isAll: boolean): string {
  if (isAll && counted === 0) return "None of your answers is missing";
  if (isAll) return `${answers(counted)} could not be read; all others were kept`;
  if (counted === 0) return "It is not known how many of your answers could not be read; all others were kept";
  return `${answers(counted)} could not be read, and it is not known how many more; all others were kept`;
}

function answers(count: number): string {
  return count === 1 ? "One answer" : `${count.toLocaleString("en")} answers`;
}

function storageNotice(storage: "memory only" | "full"): Notice {
  return {
    id: "storage",
    happened: storage === "full" ? "This browser’s storage for this site is full." : "This browser doesn’t let this site store anything.",
    kept: "You can go on. What was stored before stays; what you do now is kept only until you close this tab.",
    todo:
      storage === "full"
        ? "Export your progress under Settings before you leave, then make room in this browser’s site storage."
        : "Export your progress under Settings before you leave, or allow site storage and leave private browsing.",
  };
}
