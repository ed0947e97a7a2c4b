import "./marks.css";
import type { Block, Mark, Posed, Twin } from "../../engine/question.ts";
import { CaseView } from "./case-view.tsx";
import { toldLook } from "./told-look.ts";
import { twinLook } from "./twin-look.ts";

interface ToldCaseProps {
  readonly posed: Posed;
  /** The twin that stands beside it: then only what differs between the two is marked. */
  readonly twin?: Twin | undefined;
}

/** A case with its tell marked. */
export function ToldCase({ posed: { question, key }, twin }: ToldCaseProps) {
  const between = twin === undefined ? key.tell : marksBetween(key.tell, twin.tell);
  return <CaseView blocks={question.blocks} look={toldLook(between, (twin ?? key.twins[0])?.blocks)} />;
}

interface TwinCaseProps {
  readonly twin: Twin;
  /** The case that it is the twin of. */
  readonly before: readonly Block[];
  /** Whether what stands in the case is shown struck. */
  readonly isStruck?: boolean;
  /** Whether the parts that it shares with the case may be left out. */
  readonly isCut?: boolean;
}

/** A twin: what it shares with its case is dimmed, its tell marked. */
export function TwinCase({ twin, before, isStruck = true, isCut = false }: TwinCaseProps) {
  return <CaseView blocks={twin.blocks} look={twinLook(twin.tell, before, isStruck)} isCut={isCut} />;
}

/** The case’s marks at the spots where this twin differs; in a cluster another twin may differ elsewhere. */
function marksBetween(tell: readonly Mark[], twin: readonly Mark[]): readonly Mark[] {
  const spots = new Set(twin.map(({ spot }) => JSON.stringify(spot)));
  const own = tell.filter(({ spot }) => spots.has(JSON.stringify(spot)));
  return own.length === 0 ? tell : own;
}
