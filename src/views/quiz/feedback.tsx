import "../case/case.css";
import { useState } from "react";
import { Link } from "react-router";
import type { Pack } from "../../engine/pack.ts";
import { leaveSession } from "../../learner/quiz-sessions/session-store.ts";
import { flag } from "../../session/machine/choose-strike-flag.ts";
import type { Showing } from "../../session/machine/session.ts";
import { advance } from "../../session/machine/transitions.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { EnterKey, ShortcutKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { Timer } from "../../ui/timer.tsx";
import { Facing, OtherReasons } from "../case/facing.tsx";
import { CaseTools } from "../case-tools/lazy-case-tools.tsx";
import { flipVerdict, Verdict, verdict } from "../case-view/verdict.tsx";
import { Place, QuizShell } from "../current-quiz/quiz-shell.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";
import { questionPath } from "../lookup/case-path.ts";
import { nameOf } from "../lookup/term-names.ts";
import { CopyLink } from "../shell/copy-link.tsx";
import { useFocusOnArrival } from "../shell/focus-on-arrival.ts";
import { Notices } from "../shell/notices.tsx";
import { KeyList } from "./key-list.tsx";

interface FeedbackProps {
  readonly quiz: Quiz;
  readonly session: Showing;
  readonly pack: Pack;
}

/** The same frame as the question: the heading is the verdict now, and the facing column the twin. */
export function Feedback({ quiz, session, pack }: FeedbackProps) {
  const heading = useFocusOnArrival();
  const [keys, setKeys] = useState(false);
  const { index, plan, marks } = session;
  const posed = quiz.posed(index);
  const mark = marks[index];
  const goOn = () => quiz.dispatch(advance);
  if (posed === undefined || mark === undefined || mark.chosen === null) return null;
  const right = mark.chosen === posed.key.answer;
  // A change has no page to read; the term that the case was to become has one.
  const term = posed.question.flip === undefined ? mark.chosen : posed.key.answer;
  const last = index === plan.items.length - 1;
  return (
    <QuizShell
      title={posed.question.flip === undefined ? verdict(pack, posed.key, mark.chosen, mark.pointed) : flipVerdict(right)}
      leave={
        <Link className="btn bare" to="/" onClick={() => leaveSession()}>
          <Icon name="cross" /> <span className="word">Leave</span>
        </Link>
      }
      place={<Place index={index} length={plan.items.length} />}
      end={
        <p className="end">
          <Timer ms={mark.spentMs} word="taken" />
        </p>
      }
      actions={
        <>
          <button type="button" className="btn flag-later" aria-pressed={mark.flagged} onClick={() => quiz.dispatch(flag)}>
            <Icon name={mark.flagged ? "flag on" : "flag"} /> <span className="roomy">{mark.flagged ? "Flagged" : "Flag"}</span>{" "}
            <ShortcutKey name="f" does="flag the question" />
          </button>
          <Link className="btn" to={`/terms/${term}`}>
            About <span className="roomy">{nameOf(pack, term)}</span> <ShortcutKey name="t" does="read about the term" />
          </Link>
          <button type="button" className="btn go" onClick={goOn}>
            <span>{last ? "Results" : "Next"}</span> <EnterKey />
          </button>
        </>
      }
    >
      <Notices />
      <div className={right ? "facing verdict" : "facing verdict missed"}>
        <Verdict pack={pack} posed={posed} chosen={mark.chosen} pointed={mark.pointed} heading={heading} />
        <Facing pack={pack} posed={posed} chosen={mark.chosen} pointed={mark.pointed} />
      </div>
      {right ? null : <OtherReasons pack={pack} posed={posed} chosen={mark.chosen} />}
      <CopyLink address={() => questionPath(posed.question)}>Copy a link to this question</CopyLink>
      <CaseTools pack={pack} posed={posed} chosen={mark.chosen} />
      <ShortcutKey name="?" does="this list" shown={false} act={() => setKeys(true)} />
      <KeyList open={keys} onClose={() => setKeys(false)} />
    </QuizShell>
  );
}
