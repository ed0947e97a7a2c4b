import { useSettings } from "../../learner/settings/settings-store.ts";
import type { Plan } from "../../session/plan/plan.ts";
import { useAddressFields } from "../shell/address-fields.ts";

/** Whether the look back at a quiz asks which fact decides before each tell, and the search part of its addresses that keeps the choice. */
export interface PointBeforeTell {
  /** Only where the tells came at the end, so that it was not asked before, and where the settings don’t have it off. */
  readonly isOffered: boolean;
  readonly isWanted: boolean;
  readonly search: string;
  readonly change: (isWanted: boolean) => void;
}

const FIELD = "fact";

/** The learner’s choice, kept in the address; where it holds none, it is made where the settings say always. */
export function usePointBeforeTell({ feedback }: Plan): PointBeforeTell {
  const usual = useSettings((settings) => settings.whichFact);
  const [fields, setFields] = useAddressFields();
  const isOffered = feedback === "end" && usual !== "off";
  const isWanted = isOffered && (fields.get(FIELD) ?? usual) === "always";
  const change = (wanted: boolean) => setFields(new URLSearchParams({ [FIELD]: wanted ? "always" : "off" }));
  return { isOffered, isWanted, search: fields.size === 0 ? "" : `?${fields}`, change };
}
