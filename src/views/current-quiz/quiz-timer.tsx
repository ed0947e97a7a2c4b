import { useEffect, useEffectEvent, useState } from "react";
import { subscribe, now as timeNow } from "../../learner/clock/clock.ts";
import { useSettings } from "../../learner/settings/settings-store.ts";
import { dueWarning, noteWarning, remaining } from "../../session/machine/countdown.ts";
import type { Session } from "../../session/machine/session.ts";
import { ShortcutKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { Timer } from "../../ui/timer.tsx";
import { timeNotice } from "./time-notice.ts";
import { toggleClockVisibility } from "./toggle-clock-visibility.ts";
import type { Quiz } from "./use-quiz.ts";

const STEP_MS = 250;
/** A hidden clock comes back for so long when it asks for attention. */
const CALL_MS = 10_000;
const EXAM_CALL_MS = 600_000;
const EXAM_END_MS = 60_000;

/** The clock of the question or the exam. It is silent but for its notices, each once; hidden, it still keeps time. */
export function QuizTimer({ session, quiz }: { readonly session: Session; readonly quiz: Quiz }) {
  const shown = useSettings((settings) => settings.showClock);
  const [spoken, setSpoken] = useState("");
  const [moment, setMoment] = useState(timeNow);
  const tick = useEffectEvent(() => {
    const time = timeNow();
    setMoment(time);
    const due = dueWarning(session, time);
    if (due === null) return;
    setSpoken(timeNotice(remaining(session, time)));
    quiz.dispatch((current) => noteWarning(current, due));
  });
  useEffect(() => subscribe(STEP_MS, () => tick()), []);
  const left = remaining(session, Math.max(moment, "seenAt" in session ? session.seenAt : 0));
  return (
    <div className="end">
      {left.kind === "none" ? null : (
        <div role="timer" aria-live="off">
          <button type="button" className="btn bare clock" onClick={toggleClockVisibility}>
            <span>{shown || calls(left) ? <Face left={left} /> : <span className="small">Clock hidden</span>}</span>
            <span className="vh">{shown ? ", hide the clock" : ", show the clock"}</span>
            <ShortcutKey name="c" does="hide the clock, or show it" shown={false} />
          </button>
        </div>
      )}
      <p className="vh" role="status">
        {spoken}
      </p>
    </div>
  );
}

type Left = Exclude<ReturnType<typeof remaining>, { readonly kind: "none" }>;

/** Whether it calls for attention now: the last 10 s of a pace; an exam's last minute, and once when 10 minutes are left. */
function calls({ kind, leftMs }: Left): boolean {
  if (kind === "pace") return leftMs > 0 && leftMs <= CALL_MS;
  return leftMs <= EXAM_END_MS || (leftMs <= EXAM_CALL_MS && leftMs > EXAM_CALL_MS - CALL_MS);
}

function Face({ left }: { readonly left: Left }) {
  const tone = left.leftMs < 0 ? "over" : calls(left) ? "soon" : "running";
  return <Timer ms={left.leftMs < 0 ? left.leftMs : left.leftMs + 999} word={tone === "over" ? "over" : "left"} tone={tone} />;
}
