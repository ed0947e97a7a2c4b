import "../ui/notices.css";
import { useAttempts } from "../learner/attempts.ts";

/** What the learner must be told about their record: what happened, what was kept, what to do. */
export function NoticeList() {
  const notices = useAttempts((state) => state.notices);
  const dismiss = useAttempts((state) => state.dismiss);
  return (
    <div className="notices">
      {notices.map(({ id, happened, kept, todo }) => (
        <section key={id} role="alert" className="resume">
          <p>
            <b>{happened}</b> {kept} {todo}
          </p>
          <button type="button" className="btn" onClick={() => dismiss(id)}>
            I have read this
          </button>
        </section>
      ))}
    </div>
  );
}
