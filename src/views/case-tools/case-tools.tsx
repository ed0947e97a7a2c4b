import type { Pack, TermId } from "../../engine/pack.ts";
import type { Posed } from "../../engine/question.ts";
import { later } from "../later.tsx";

export interface CaseToolsProps {
  readonly pack: Pack;
  readonly posed: Posed;
  readonly chosen: TermId | undefined;
}

const { Part } = later(async () => (await import("./case-tool-row.tsx")).CaseToolRow, null, true);

/** What can be done with an answered case beside learning from it. It comes after the feedback, which is whole without it. */
export function CaseTools(props: CaseToolsProps) {
  return <Part {...props} />;
}
