import { useState } from "react";
import { factsOf, verdictOf } from "../../engine/generate/pointable-facts.ts";
import { askWhichFact, backToOptions, pointAt } from "../../session/machine/pointing.ts";
import type { Asking } from "../../session/machine/session.ts";
import { advance, answer } from "../../session/machine/transitions.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { ShortcutKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { LeaveButton } from "../current-quiz/leave-button.tsx";
import { Place, QuizShell } from "../current-quiz/quiz-shell.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";
import { PointingActions } from "../pointing/lazy-step.tsx";
import type { Pointing } from "../question/pointable-case.tsx";
import { QuestionActions } from "../question/question-actions.tsx";
import { QuestionForm } from "../question/question-form.tsx";
import { Notices } from "../shell/notices.tsx";
import { asksWhichFact } from "./asks-which-fact.ts";
import { FlipForm, KeyList, Navigator, QuizTimer } from "./lazy-parts.tsx";

interface QuestionScreenProps {
  readonly quiz: Quiz;
  readonly session: Asking;
}

/** One case, one question, four words. */
export function QuestionScreen({ quiz, session }: QuestionScreenProps) {
  const { plan, index, marks } = session;
  const [sheet, setSheet] = useState<"none" | "navigator" | "keys">("none");
  const posed = quiz.posed(index);
  const mark = marks[index];
  const walks = plan.feedback === "end";
  const title = `Question ${index + 1} of ${plan.items.length}`;
  const facts = posed === undefined ? [] : factsOf(posed.question.blocks);
  const pointing: Pointing | undefined = session.pointing && { facts, chosen: session.pointing.fact };
  const goOn = () => {
    // Where answers can be changed until the end, Enter goes on like its button, answered or not.
    if (walks) return quiz.dispatch(advance);
    if (pointing === undefined) return quiz.dispatch(asksWhichFact(session, posed) ? askWhichFact : answer);
    const fact = facts.find(({ id }) => id === pointing.chosen);
    if (fact === undefined || posed === undefined) return undefined;
    const pointed = { fact: fact.id, was: verdictOf(fact, posed.key) };
    return quiz.dispatch((current, now) => answer(current, now, pointed));
  };
  if (mark === undefined) return null;
  return (
    <QuizShell
      title={
        pointing !== undefined ? `Which fact decides? ${title}` : plan.kind === "exam" ? `Exam rehearsal, ${title.toLowerCase()}` : title
      }
      leave={<LeaveButton quiz={quiz} to={walks ? "pause" : "home"} />}
      place={
        walks ? (
          <button type="button" className="btn where" onClick={() => setSheet("navigator")}>
            <Icon name="grid" /> <span>{title.replace("Question ", "")}</span> <ShortcutKey name="n" does="all questions" />
          </button>
        ) : (
          <Place index={index} length={plan.items.length} />
        )
      }
      end={posed === undefined ? <div className="end" /> : <QuizTimer session={session} quiz={quiz} />}
      actions={
        pointing !== undefined && posed !== undefined ? (
          <PointingActions
            blocks={posed.question.blocks}
            facts={facts}
            chosen={pointing.chosen}
            onChoose={(fact) => quiz.dispatch((current, now) => pointAt(current, fact, now))}
            onSkip={() => quiz.dispatch(answer)}
            onBack={() => quiz.dispatch(backToOptions)}
          />
        ) : (
          <QuestionActions
            quiz={quiz}
            mark={mark}
            walks={walks}
            index={index}
            options={posed?.question.options.length ?? 4}
            onKeys={() => setSheet("keys")}
            onNext={() => quiz.dispatch(advance)}
          />
        )
      }
    >
      {/* Nothing is fetched before the question but the question. */}
      {posed === undefined ? (
        <Waiting for="Fetching the case" />
      ) : (
        <>
          {posed.question.flip === undefined ? (
            <QuestionForm question={posed.question} mark={mark} quiz={quiz} pointing={pointing} onSubmit={goOn} />
          ) : (
            <FlipForm question={posed.question} flip={posed.question.flip} mark={mark} quiz={quiz} onSubmit={goOn} />
          )}
          {/* Below, so that nothing moves under the learner’s hand. */}
          <Notices />
          <Navigator open={sheet === "navigator"} onClose={() => setSheet("none")} quiz={quiz} session={session} />
          <KeyList open={sheet === "keys"} onClose={() => setSheet("none")} />
        </>
      )}
    </QuizShell>
  );
}
