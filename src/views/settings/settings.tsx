import "../../ui/form/fields.css";
import "../../ui/form/form.css";
import { Link } from "react-router";
import { examDayIcs } from "../../formats/exam-day-ics.ts";
import { now } from "../../learner/clock/clock.ts";
import { changeSettings, useSettings } from "../../learner/settings/settings-store.ts";
import { usePack } from "../../packs/use-pack.ts";
import { MAX_PACE_SECONDS, MIN_PACE_SECONDS } from "../../session/plan/setup.ts";
import { download } from "../../ui/download.ts";
import { Choice } from "../../ui/form/choice.tsx";
import { NumberField } from "../../ui/form/number-field.tsx";
import { Segmented } from "../../ui/form/segmented.tsx";
import { useInProgress } from "../../ui/reload-blocker.ts";
import { FLIP_SETTING_NOTES, FLIP_SETTING_OPTIONS } from "../lookup/flip-setting-options.ts";
import { examMinutes } from "../lookup/setup-sentence.ts";
import { WHICH_FACT_SETTING_OPTIONS, whichFactSettingNote } from "../lookup/which-fact-setting-options.ts";
import { Page } from "../shell/page.tsx";
import { Progress } from "./progress.tsx";
import { SetAsideList } from "./set-aside-list.tsx";

/** Few, plain, reversible; each applies at once. */
export function SettingsPage() {
  const pack = usePack();
  const settings = useSettings();
  // A file may be on its way in: choosing one hides the page of a phone.
  useInProgress();
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
            onChange={(theme) => changeSettings({ theme })}
          />
        </fieldset>
        <fieldset>
          <legend className="label">Pace</legend>
          <div className="stack">
            <Pace />
            <Choice
              type="checkbox"
              checked={settings.showClock}
              onChange={(showClock) => changeSettings({ showClock })}
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
              onChange={(extraTime) => changeSettings({ extraTime })}
            />
            <p className="small after">{`An exam rehearsal takes ${examMinutes(pack.exam, settings.extraTime)} min. The pace stretches in the same measure.`}</p>
          </div>
        </fieldset>
        <fieldset>
          <legend className="label">Ask which fact decides</legend>
          <div>
            <Segmented
              name="which-fact"
              value={settings.whichFact}
              options={WHICH_FACT_SETTING_OPTIONS}
              onChange={(whichFact) => changeSettings({ whichFact })}
            />
            <p className="small after">{whichFactSettingNote(settings.whichFact, settings.extraTime)}</p>
          </div>
        </fieldset>
        <fieldset>
          <legend className="label">Flip the case</legend>
          <div>
            <Segmented name="flips" value={settings.flips} options={FLIP_SETTING_OPTIONS} onChange={(flips) => changeSettings({ flips })} />
            <p className="small after">{FLIP_SETTING_NOTES[settings.flips]}</p>
          </div>
        </fieldset>
        <fieldset>
          <legend className="label">Keyboard</legend>
          <Choice
            type="checkbox"
            checked={settings.shortcuts}
            onChange={(shortcuts) => changeSettings({ shortcuts })}
            note="1 to 4, C, F, K, N, S, T, U and X, and the letter of each fact where you point at one. Turn off if you dictate or use switch control."
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
              onChange={(event) => changeSettings({ examDay: event.target.value === "" ? null : event.target.value })}
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
        <SetAsideList />
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
  const { paceSeconds } = useSettings();
  return (
    <NumberField
      value={paceSeconds}
      from={MIN_PACE_SECONDS}
      to={MAX_PACE_SECONDS}
      label="Pace"
      unit="seconds"
      onChange={(seconds) => changeSettings({ paceSeconds: seconds })}
    >
      seconds a question, in timed practice only: practice has no clock
    </NumberField>
  );
}
