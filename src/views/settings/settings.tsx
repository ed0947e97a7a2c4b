import "../../ui/fields.css";
import "../setup/form.css";
import { Link } from "react-router";
import { examDayIcs } from "../../formats/exam-day-ics.ts";
import { now } from "../../learner/clock/clock.ts";
import { useSettings } from "../../learner/settings/settings-store.ts";
import { usePack } from "../../packs/queries.ts";
import { Choice } from "../../ui/choice.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Page } from "../page.tsx";
import { download } from "./download.ts";
import { Progress } from "./progress.tsx";

/** Few, plain, reversible; each applies at once. */
export function SettingsPage() {
  const pack = usePack();
  const settings = useSettings();
  const { change } = settings;
  return (
    <Page title="Settings" tab="Settings">
      <h1>Settings</h1>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <fieldset>
          <legend className="label">Theme</legend>
          <Segmented
            name="theme"
            value={settings.theme}
            options={[
              { value: "system", label: "System" },
              { value: "light", label: "Light" },
              { value: "dark", label: "Dark" },
            ]}
            onChange={(theme) => change({ theme })}
          />
        </fieldset>
        <fieldset>
          <legend className="label">Pace</legend>
          <div className="stack">
            <Pace />
            <Choice
              type="checkbox"
              checked={settings.showClock}
              onChange={(showClock) => change({ showClock })}
              note="When hidden, time is still kept for your results. It shows again when little is left."
            >
              Show the clock
            </Choice>
          </div>
        </fieldset>
        <fieldset>
          <legend className="label">Extra time</legend>
          <div>
            <Segmented
              name="extra"
              value={settings.extraTime}
              options={[
                { value: 0, label: "None" },
                { value: 25, label: "+25%" },
                { value: 50, label: "+50%" },
                { value: 100, label: "+100%" },
              ]}
              onChange={(extraTime) => change({ extraTime })}
            />
            <p className="small after">
              An exam rehearsal takes {Math.round((pack.exam.minutes * (100 + settings.extraTime)) / 100)} min. The pace stretches in the
              same measure.
            </p>
          </div>
        </fieldset>
        <fieldset>
          <legend className="label">Keyboard</legend>
          <Choice
            type="checkbox"
            checked={settings.shortcuts}
            onChange={(shortcuts) => change({ shortcuts })}
            note="1 to 4, C, F, N, S, T and U. Turn off if you dictate or use switch control."
          >
            Single-key shortcuts
          </Choice>
        </fieldset>
        <fieldset>
          <legend className="label">Exam day</legend>
          <label className="inline">
            <span className="vh">Exam day</span>
            <input
              type="date"
              value={settings.examDay ?? ""}
              onChange={(event) => change({ examDay: event.target.value === "" ? null : event.target.value })}
            />
          </label>
          {settings.examDay === null ? null : (
            <button type="button" className="btn link" onClick={() => saveExamDay(settings.examDay ?? "", pack.exam.name)}>
              Save it for your calendar
            </button>
          )}
        </fieldset>
        <section aria-labelledby="own-glossary">
          <h2 className="label" id="own-glossary">
            Your own glossary
          </h2>
          <div>
            <Link className="btn link" to="/glossary">
              Make a quiz of your own terms
            </Link>
            <p className="small">Definitions, not cases, and kept apart from everything else.</p>
          </div>
        </section>
        <Progress />
      </form>
      <p className="small read">
        {pack.exam.notice} <a href={pack.exam.guide}>The official page</a>
      </p>
    </Page>
  );
}

function saveExamDay(day: string, name: string): void {
  download("tell-apart-exam-day.ics", examDayIcs(day, name, now()));
}

function Pace() {
  const { paceSeconds, change } = useSettings();
  return (
    <label className="inline">
      <input
        type="number"
        key={paceSeconds}
        defaultValue={paceSeconds}
        min={20}
        max={300}
        step={5}
        onBlur={(event) => {
          if (!change({ paceSeconds: Math.min(300, Math.max(20, Math.round(event.target.valueAsNumber || paceSeconds))) })) return;
          event.target.value = String(useSettings.getState().paceSeconds);
        }}
      />{" "}
      seconds a question
    </label>
  );
}
