import type { Fact } from "../../engine/generate/pointable-facts.ts";
import type { FactSlots } from "../exhibit/fact-slots.ts";
import { FactTarget } from "./lazy-step.tsx";
import { letterAt } from "./letters.ts";

/** A radio and a letter beside each fact of the case. */
export function targetSlots(facts: readonly Fact[], chosen: string | null, onChoose: (fact: string) => void): FactSlots {
  const places = new Map(facts.map(({ id }, place) => [id, place]));
  return (block, line) => {
    const place = places.get(`${block}.${line}`);
    const fact = facts[place ?? -1];
    if (place === undefined || fact === undefined) return undefined;
    const isChosen = fact.id === chosen;
    return {
      className: "hit",
      isChosen,
      margin: <FactTarget fact={fact} letter={letterAt(place)} isChosen={isChosen} onChoose={onChoose} />,
    };
  };
}
