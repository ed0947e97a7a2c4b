import { useNavigate } from "react-router";
import { leaveSession } from "../../learner/quiz-sessions/session-store.ts";
import { pause } from "../../session/machine/pausing.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import type { Quiz } from "./use-quiz.ts";

/** The way out of a question: to a screen that says where it stopped, or straight to the first page, where it waits. */
export function LeaveButton({ quiz, to }: { readonly quiz: Quiz; readonly to: "pause" | "home" }) {
  const navigate = useNavigate();
  const away = () => {
    quiz.dispatch(pause);
    if (to === "pause") return;
    leaveSession();
    void navigate("/");
  };
  return (
    <button type="button" className="btn bare" onClick={away}>
      <Icon name="cross" /> <span className="word">{to === "pause" ? "Pause" : "Leave"}</span>
    </button>
  );
}
