import { useEffect } from "react";
import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { now } from "../../learner/clock/clock.ts";
import { usePersistencePermission } from "../../learner/storage/persistence-permission.ts";
import { longDate } from "../../ui/local-dates.ts";
import { Waiting } from "../../ui/waiting.tsx";
import { formatAnswerCount } from "./format-answer-count.ts";

/** How many answers there are, and where they are kept. */
export function StoredAnswersSummary() {
  const count = useAttempts((state) => state.count);
  const first = useAttempts((state) => state.attempts[0]?.at);
  const isReading = useAttempts((state) => state.status === "reading");
  const storage = useAttempts((state) => state.storage);
  if (isReading) return <Waiting for="Reading your answers" />;
  const isKept = storage === "kept";
  if (count === 0 || first === undefined) return <p className="soft">{isKept ? NONE : NONE_KEPT}</p>;
  return (
    <p className="soft">
      <span>{`${formatAnswerCount(count)} since ${longDate(first, now())}${isKept ? KEPT : LOST}`}</span>
      {isKept ? <Promised /> : null}
    </p>
  );
}

const NONE = "No answers yet. They will be kept in this browser only.";
/** What storage holds from before may not be known. */
const NONE_KEPT = "What you answer now is only in this tab, and is lost when you close it unless you export it.";
const KEPT = ", kept in this browser only. Export a copy before you change device. ";
/** Some of them may be stored from before. */
const LOST = ". What this browser does not store is only in this tab, and is lost when you close it. Export a copy before you leave.";

/** What the browser has said about keeping them; nothing where it has said nothing. */
function Promised() {
  const longLived = usePersistencePermission((state) => state.persistence);
  useEffect(() => void usePersistencePermission.getState().refresh(), []);
  if (longLived === "granted") return "The browser has promised not to clear them by itself.";
  return longLived === "denied" ? "Short of space, the browser may clear them by itself: an export is safe from that." : null;
}
