import "../../ui/styles/notices.css";
import { useEffect } from "react";
import { dismissNotice, useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { useSessions } from "../../learner/quiz-sessions/session-store.ts";

/** What the learner must be told about their record: what happened, what was kept, what to do. */
export function NoticeList() {
  const notices = useAttempts((state) => state.notices);
  useEffect(() => addEventListener("beforeunload", askBeforeLeaving), []);
  return (
    <div className="notices">
      {notices.map(({ id, happened, kept, todo }) => (
        <section key={id} role="alert" className="resume">
          <p>
            <b>{happened}</b> {kept} {todo}
          </p>
          <button type="button" className="btn" onClick={() => dismissNotice(id)}>
            I have read this
          </button>
        </section>
      ))}
    </div>
  );
}

/** The browser asks before answers that lie in memory only are left; also when their notice was put away. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  const { storage, count } = useAttempts.getState();
  const { waiting } = useSessions.getState();
  if (storage !== "kept" && (count > 0 || waiting.length > 0)) event.preventDefault();
}
