import { later } from "../shell/lazy-with-preload.tsx";
import type { AnsweredCase } from "./answered-case.ts";

const { Part } = later(async () => (await import("./case-tool-row.tsx")).CaseToolRow, null, true);

/** What can be done with an answered case beside learning from it. It comes after the feedback, which is whole without it. */
export function CaseTools(props: AnsweredCase) {
  return <Part {...props} />;
}
