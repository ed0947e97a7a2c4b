import { useSettings } from "../../learner/settings/settings-store.ts";
import type { WhichFactMode } from "../../mastery/selection/ask-which-fact.ts";
import { Segmented } from "../../ui/form/segmented.tsx";
import { WHICH_FACT_SETTING_OPTIONS, whichFactSettingNote } from "../lookup/which-fact-setting-options.ts";

interface WhichFactFieldProps {
  /** Undefined while the learner’s settings say it. */
  readonly whichFact: WhichFactMode | undefined;
  /** Where the tells come at the end, there is no place to ask. */
  readonly disabled: boolean;
  readonly onChange: (whichFact: WhichFactMode) => void;
}

/** How often to be asked which fact decides, in this quiz. */
export function WhichFactField({ whichFact, disabled, onChange }: WhichFactFieldProps) {
  const usual = useSettings((settings) => settings.whichFact);
  const extraTime = useSettings((settings) => settings.extraTime);
  const value = disabled ? "off" : (whichFact ?? usual);
  return (
    <fieldset disabled={disabled}>
      <legend className="label">Ask which fact decides</legend>
      <div>
        <Segmented name="which-fact" value={value} disabled={disabled} options={WHICH_FACT_SETTING_OPTIONS} onChange={onChange} />
        <p className="small after">{disabled ? atTheEnd(usual) : whichFactSettingNote(value, extraTime)}</p>
      </div>
    </fieldset>
  );
}

function atTheEnd(usual: WhichFactMode): string {
  return usual === "off" ? "Only where the tell follows each answer." : "The tells come at the end: it is offered then, as you look back.";
}
