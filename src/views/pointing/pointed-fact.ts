import type { Pointed } from "../../engine/attempt.ts";
import { type Fact, factsOf } from "../../engine/generate/pointable-facts.ts";
import type { Pack } from "../../engine/pack.ts";
import type { Posed, Twin } from "../../engine/question.ts";
import { isFound } from "../../mastery/model/pointing-weight.ts";
import { withArticle } from "../lookup/term-names.ts";
import { shortName } from "./fact-name.ts";

/** A fact that was pointed at, and what it was. */
export interface PointedFact {
  readonly fact: Fact;
  readonly isFound: boolean;
  readonly isDecoy: boolean;
}

/** Undefined where nothing was pointed at, or where the case no longer has the fact. */
export function pointedFact({ question }: Posed, pointed: Pointed | undefined): PointedFact | undefined {
  const fact = pointed && factsOf(question.blocks).find(({ id }) => id === pointed.fact);
  return fact && { fact, isFound: isFound(pointed.was), isDecoy: pointed.was === "decoy" };
}

/** Why a fact does not decide: a decoy’s own reason, else that it stands in the twin as well; and the fact by name. Undefined where it decides. */
export function whyNotFact(
  pack: Pack,
  { question, key }: Posed,
  twin: Twin | undefined,
  { fact, isFound: found, isDecoy }: PointedFact,
): { readonly name: string; readonly why: string } | undefined {
  if (found) return undefined;
  const rival = twin === undefined ? "anything else" : withArticle(pack, twin.answer);
  const alike = `It reads alike in both cases, so it cannot tell ${withArticle(pack, key.answer)} from ${rival}.`;
  return { name: shortName(question.blocks, fact), why: (isDecoy ? key.decoy?.why : undefined) ?? alike };
}
