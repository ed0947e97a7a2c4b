import { writtenAt } from "../flip-question/find-quoted-text.ts";
import { poseFlip } from "../flip-question/pose-flip.ts";
import { compiledFrame } from "../generate/compiled-frame.ts";
import { plainCase } from "../generate/plain-text.ts";
import type { Frame, IdleChange, Pack } from "../pack.ts";
import type { Change, Posed } from "../question.ts";
import { nameIn } from "./check-answer-leaks.ts";
import { type Add, addTextFault, faultsOf } from "./check-generated-questions.ts";
import { type Problem, problem } from "./problem.ts";

/** Differences of fewer characters go unnoticed, as “9.8” beside “two weeks ago” does. */
const NOTICEABLE_CHARACTERS = 16;

/** Checks that a frame's flip names places that exist, and that it says how the tell reads where the tell itself does not. */
export function checkFlip(pack: Pack, frame: Frame): Problem[] {
  const { flip } = frame;
  if (flip === undefined) return [];
  return [
    ...checkTell(frame),
    ...flip.others.flatMap((change, index) => checkChange(frame, change, index)),
    ...checkTermsNamed(pack, frame),
  ];
}

function checkTell(frame: Frame): Problem[] {
  const { terms, case: blocks, flip } = frame;
  const spots = compiledFrame(frame).spots.filter(({ place }) => place.of === "tell");
  if (flip?.tell === undefined) {
    if (spots.length === 1 && spots.every(({ spot }) => blocks[spot.block]?.kind !== "chart")) return [];
    return [
      problem(
        ["flip"],
        "needs a “tell”: how each term’s tell reads as one side of a change, as it is in a chart or stands in several places",
      ),
    ];
  }
  const said = Object.keys(flip.tell);
  return [
    ...terms.filter((term) => !said.includes(term)).map((term) => problem(["flip", "tell"], `says nothing for “${term}”`)),
    ...said
      .filter((term) => !terms.includes(term))
      .map((term) => problem(["flip", "tell", term], `“${term}” is not a term of this contrast`)),
  ];
}

function checkChange(frame: Frame, change: IdleChange, index: number): Problem[] {
  const at = (field: string) => ["flip", "others", index, field];
  const found = writtenAt(frame.case, change);
  const [place] = found;
  if (place === undefined) {
    const where = change.beside === undefined ? "the case" : `a line with “${change.beside}”`;
    return [problem(at("was"), `does not stand in ${where}, written like that in one line or cell`)];
  }
  if (found.length > 1) {
    return [problem(at("was"), `stands in ${found.length} places: quote more of one, or add “beside” with another text of its line`)];
  }
  if (/^\{tell/.test(place.text)) return [problem(at("was"), "is the tell itself; this change has to leave the answer as it is")];
  return change.was === change.now ? [problem(at("now"), "is what it was")] : [];
}

/** A candidate that names a term of the contrast would give away where it leads. */
function checkTermsNamed(pack: Pack, { terms, flip }: Frame): Problem[] {
  const texts = [
    ...Object.entries(flip?.tell ?? {}).map(([term, text]) => ({ path: ["flip", "tell", term], text })),
    ...(flip?.others ?? []).map(({ now }, index) => ({ path: ["flip", "others", index, "now"], text: now })),
  ];
  return terms.flatMap((id) => {
    const term = pack.terms.find((one) => one.id === id);
    return texts.flatMap(({ path, text }) => {
      const name = term && nameIn(term, text);
      return name === undefined ? [] : [problem(path, `names a term of the contrast (“${name}”)`)];
    });
  });
}

/** Finds faults that show only in a flip as it is asked. */
export function checkFlipShown(pack: Pack, frame: Frame): Problem[] {
  return frame.flip === undefined ? [] : faultsOf(frame, (seed, add) => checkPosed(poseFlip(pack, frame, seed), add));
}

function checkPosed({ question, key }: Posed, add: Add): void {
  const changes = question.flip?.changes ?? [];
  const { text } = plainCase(question.blocks);
  for (const change of changes) {
    const path = pathOf(change);
    if (change.was.trim() === "" || change.now.trim() === "") add(path, "reads as nothing before or after: word it under “tell”");
    if (change.was === change.now) add(path, `reads “${change.now}” before and after`);
    if (change.id !== key.answer && !text.includes(change.was))
      add([...path, "was"], `“${change.was}” does not stand in the case as shown`);
    if (!change.isCode) for (const side of [change.was, change.now]) addTextFault(path, side, add);
    if (change.id !== key.answer) addTextFault([...path, "why"], key.why.get(change.id) ?? "", add);
  }
  const labels = changes.map(({ where, now }) => `${where} ${now}`);
  if (new Set(labels).size < labels.length) add(["flip", "others"], "two changes read the same");
  checkLength(changes, key.answer, add);
}

/** The change that flips the case must not stand out by its length, whether longer or shorter. */
function checkLength(changes: readonly Change[], flipping: string, add: Add): void {
  const own = changes.filter(({ id }) => id === flipping).map(lengthOf)[0] ?? 0;
  const others = changes.filter(({ id }) => id !== flipping).map(lengthOf);
  const over = own - Math.max(...others);
  const under = Math.min(...others) - own;
  if (over > NOTICEABLE_CHARACTERS)
    add(["flip"], `the tell’s change is ${over} characters longer than any other, ${NOTICEABLE_CHARACTERS} are the most`);
  if (under > NOTICEABLE_CHARACTERS) {
    add(["flip"], `the tell’s change is ${under} characters shorter than any other, ${NOTICEABLE_CHARACTERS} are the most`);
  }
}

function lengthOf({ was, now }: Change): number {
  return was.length + now.length;
}

function pathOf({ id }: Change): (string | number)[] {
  return id.startsWith("=") ? ["flip", "others", Number(id.slice(1)) - 1] : ["flip"];
}
