import type { Finished, Session } from "../../session/machine/session.ts";
import { now } from "../clock/clock.ts";
import { locks, randomName, storage } from "../storage/browser-env.ts";
import { FinishedShape, SessionShape } from "./session-schema.ts";
import { createSessions } from "./session-store.ts";

/** The quizzes of the learner at this page: the open one, those that wait, and the results of the last ones. */
export const useSessions = createSessions<Session, Finished>({
  storage,
  locks,
  now,
  tab: randomName(),
  session: SessionShape,
  result: FinishedShape,
});
