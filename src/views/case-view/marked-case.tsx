import "./marks.css";
import type { Fact } from "../../engine/generate/pointable-facts.ts";
import type { Block, Mark, Posed, Twin } from "../../engine/question.ts";
import { FactSlotsContext, NO_SLOTS } from "../exhibit/fact-slots.ts";
import type { Look } from "../exhibit/look.ts";
import type { PointedFact } from "../pointing/pointed-fact.ts";
import { signSlots } from "../pointing/pointed-fact-feedback.tsx";
import { CaseView } from "./case-view.tsx";
import { toldLook } from "./told-look.ts";
import { twinLook } from "./twin-look.ts";

interface ToldCaseProps {
  readonly posed: Posed;
  /** The twin that stands beside it: then only what differs between the two is marked. */
  readonly twin?: Twin | undefined;
  readonly pointed?: PointedFact | undefined;
}

/** A case with its tell marked. */
export function ToldCase({ posed: { question, key }, twin, pointed }: ToldCaseProps) {
  const between = twin === undefined ? key.tell : marksBetween(key.tell, twin.tell);
  const slots = pointed === undefined ? NO_SLOTS : signSlots(question.blocks, pointed.fact, pointed.isFound ? "check" : "cross");
  return (
    <FactSlotsContext value={slots}>
      <CaseView blocks={question.blocks} look={toldLook(between, (twin ?? key.twins[0])?.blocks)} />
    </FactSlotsContext>
  );
}

interface TwinCaseProps {
  readonly twin: Twin;
  /** The case that it is the twin of. */
  readonly before: readonly Block[];
  /** Whether what stands in the case is shown struck. */
  readonly isStruck?: boolean;
  /** Whether the parts that it shares with the case may be left out. */
  readonly isCut?: boolean;
  /** A fact of the case that was pointed at and stands here as well: it stays in view. */
  readonly still?: Fact | undefined;
}

/** A twin: what it shares with its case is dimmed, its tell marked. */
export function TwinCase({ twin, before, isStruck = true, isCut = false, still }: TwinCaseProps) {
  const look = twinLook(twin.tell, before, isStruck);
  if (still === undefined) return <CaseView blocks={twin.blocks} look={look} isCut={isCut} />;
  return (
    <FactSlotsContext value={signSlots(twin.blocks, still, "same")}>
      <CaseView blocks={twin.blocks} look={withInView(look, still)} isCut={isCut} />
    </FactSlotsContext>
  );
}

/** However far a fact is from what changed, it is not left out. */
function withInView(look: Look, { block: own, line }: Fact): Look {
  return {
    ...look,
    rows: (block, at) => look.rows(block, at).map((row) => (at === own && row.at === line ? { ...row, isFar: false } : row)),
    isChanged: (at) => at === own || look.isChanged(at),
  };
}

/** The case’s marks at the spots where this twin differs; in a cluster another twin may differ elsewhere. */
function marksBetween(tell: readonly Mark[], twin: readonly Mark[]): readonly Mark[] {
  const spots = new Set(twin.map(({ spot }) => JSON.stringify(spot)));
  const own = tell.filter(({ spot }) => spots.has(JSON.stringify(spot)));
  return own.length === 0 ? tell : own;
}
