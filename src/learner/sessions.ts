import type { Finished, Session } from "../session/session.ts";
import { now } from "./clock.ts";
import { useLongLived } from "./long-lived.ts";
import { locks, randomName, shelf } from "./page.ts";
import { FinishedShape, SessionShape } from "./session-schema.ts";
import { createSessions } from "./session-store.ts";

/** The quizzes of the learner at this page: the open one, those that wait, and the results of the last ones. */
export const useSessions = createSessions<Session, Finished>({
  shelf,
  locks,
  now,
  tab: randomName(),
  session: SessionShape,
  result: FinishedShape,
});

// Asked when there is something to keep: some browsers put the question to the learner.
useSessions.subscribe(({ finished }, before) => {
  if (before.finished.length === 0 && finished.length === 1) void useLongLived.getState().ask();
});
