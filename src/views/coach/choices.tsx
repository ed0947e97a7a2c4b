import "../../ui/form/fields.css";
import { DAILY_QUESTIONS } from "../../learner/settings/settings-schema.ts";
import { changeSettings, useSettings } from "../../learner/settings/settings-store.ts";
import { dayKey, noonOf, startOfDay } from "../../ui/local-dates.ts";

/** Asks for the exam's day, which nobody has to give. A day that is past is most often a year half typed. */
export function ExamDayField({ now }: { readonly now: number }) {
  const examDay = useSettings((settings) => settings.examDay);
  const take = (day: string) => {
    if (day === "") changeSettings({ examDay: null });
    else if (noonOf(day) >= startOfDay(now)) changeSettings({ examDay: day });
  };
  return (
    <label>
      <span className="small">{examDay === null ? "When is your exam? (optional)" : "Exam day"}</span>
      <input type="date" defaultValue={examDay ?? ""} min={dayKey(now)} onChange={(event) => take(event.target.value)} />
    </label>
  );
}

/** The most that the plan may set for a day. */
export function PerDayField() {
  const perDay = useSettings((settings) => settings.dailyQuestions);
  const take = (chosen: string) => {
    const dailyQuestions = DAILY_QUESTIONS.find((one) => String(one) === chosen);
    if (dailyQuestions !== undefined) changeSettings({ dailyQuestions });
  };
  return (
    <label>
      <span className="small">At most a day</span>
      <select value={perDay} onChange={(event) => take(event.target.value)}>
        {DAILY_QUESTIONS.map((one) => (
          <option key={one} value={one}>
            {one} questions
          </option>
        ))}
      </select>
    </label>
  );
}
