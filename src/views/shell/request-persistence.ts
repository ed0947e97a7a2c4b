import { useEffect } from "react";
import { useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { usePersistencePermission } from "../../learner/storage/persistence-permission.ts";

/**
 * Once a quiz was finished, the browser is asked not to clear this site's storage by itself. Not before there is something to keep: some
 * browsers put the question to the learner.
 */
export function useLastingStorage(): void {
  const finished = useSessions((state) => state.finished.length > 0);
  useEffect(() => {
    const { persistence, request } = usePersistencePermission.getState();
    if (finished && persistence === "not asked") void request();
  }, [finished]);
}
