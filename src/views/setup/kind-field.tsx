import { useSettings } from "../../learner/settings/settings-store.ts";
import { usePack } from "../../packs/use-pack.ts";
import { Choice } from "../../ui/form/choice.tsx";
import { examMinutes, stretchedPace } from "../lookup/setup-sentence.ts";
import type { Wish } from "../start-quiz/start-quiz.tsx";

interface KindFieldProps {
  readonly clock: Wish["clock"];
  readonly onChange: (clock: Wish["clock"]) => void;
}

/** Practice, timed practice or an exam rehearsal. */
export function KindField({ clock, onChange }: KindFieldProps) {
  const { exam } = usePack();
  const pace = useSettings((settings) => settings.paceSeconds);
  const extraTime = useSettings((settings) => settings.extraTime);
  return (
    <fieldset>
      <legend className="label">Kind of quiz</legend>
      <div>
        <Choice type="radio" name="kind" checked={clock === "none"} onChange={() => onChange("none")} note="No clock.">
          Practice
        </Choice>
        <Choice
          type="radio"
          name="kind"
          checked={clock === "pace"}
          onChange={() => onChange("pace")}
          note={`${stretchedPace(pace, extraTime)} s a question: a pace, not a cut-off. Change it in settings.`}
        >
          Timed practice
        </Choice>
        <Choice
          type="radio"
          name="kind"
          checked={clock === "exam"}
          onChange={() => onChange("exam")}
          note={`As in the exam: ${exam.questions} questions in ${examMinutes(exam, extraTime)} minutes, from all sections, the tells at the end.`}
        >
          Exam rehearsal
        </Choice>
      </div>
    </fieldset>
  );
}
