import { useSettings } from "../../learner/settings/settings-store.ts";
import type { FlipShare } from "../../session/plan/plan.ts";
import { Segmented } from "../../ui/form/segmented.tsx";
import { FLIP_SETTING_NOTES, FLIP_SETTING_OPTIONS } from "../lookup/flip-setting-options.ts";

interface FlipsFieldProps {
  /** Undefined while the learner’s settings say it. */
  readonly flips: FlipShare | undefined;
  /** Why this quiz can have none; undefined where it can. */
  readonly noneSince: string | undefined;
  /** Whether its questions are the same for all, as it was copied as a link or printed. */
  readonly isSame: boolean;
  readonly onChange: (flips: FlipShare) => void;
}

const SAME_NOTE = "The link and the print hold the same cases for all, and flip none of them.";

/** How many cases of this quiz are asked as flips. */
export function FlipsField({ flips, noneSince, isSame, onChange }: FlipsFieldProps) {
  const usual = useSettings((settings) => settings.flips);
  const disabled = noneSince !== undefined;
  const value = disabled ? "off" : (flips ?? usual);
  return (
    <fieldset disabled={disabled}>
      <legend className="label">Flip the case</legend>
      <div>
        <Segmented name="flips" value={value} disabled={disabled} options={FLIP_SETTING_OPTIONS} onChange={onChange} />
        <p className="small after">{noneSince ?? (isSame ? SAME_NOTE : FLIP_SETTING_NOTES[value])}</p>
      </div>
    </fieldset>
  );
}
