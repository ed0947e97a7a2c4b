import type { Frame, Pack } from "../pack.ts";
import { type Problem, problem } from "./problem.ts";

const FEWEST_OPTIONS = 3;
const MOST_OPTIONS = 4;
const ABSOLUTE = /\b(?:always|never|only|must|every|all of|none of|both|neither)\b/i;

/** Checks that the options are of one kind, and that each has the texts that a reader is shown about it after the answer. */
export function checkOptions(pack: Pack, frame: Frame): Problem[] {
  const offered = [...frame.terms, ...Object.keys(frame.extras)];
  return [
    ...checkExtras(pack, frame),
    ...checkKind(pack, frame, offered),
    ...checkWordings(frame, offered),
    ...checkReasons(frame, offered),
  ];
}

function checkExtras(pack: Pack, frame: Frame): Problem[] {
  const extras = Object.keys(frame.extras);
  const count = frame.terms.length + extras.length;
  const few = count < FEWEST_OPTIONS ? [problem(["extras"], `${count} options are too few, three are the least`)] : [];
  const many = frame.terms.length === MOST_OPTIONS && extras.length > 0 ? [problem(["extras"], "four terms leave no room for others")] : [];
  const strange = extras.flatMap((term) => {
    if (frame.terms.includes(term)) return [problem(["extras", term], `“${term}” is a term of this contrast`)];
    return pack.terms.some(({ id }) => id === term) ? [] : [problem(["extras", term], `no term “${term}” in terms.yaml`)];
  });
  return [...few, ...many, ...strange];
}

/** Names must be of the kind that the frame asks for. Wordings say it in their own words. */
function checkKind(pack: Pack, frame: Frame, offered: readonly string[]): Problem[] {
  if (frame.options !== undefined) return [];
  return offered.flatMap((id) => {
    const term = pack.terms.find((one) => one.id === id);
    return term === undefined || term.kinds.includes(frame.kind)
      ? []
      : [
          problem(
            ["kind"],
            `mixes kinds: “${term.name}” is ${term.kinds.join(" or ")}, not ${frame.kind}; word the options or choose another`,
          ),
        ];
  });
}

function checkWordings(frame: Frame, offered: readonly string[]): Problem[] {
  const { options } = frame;
  if (options === undefined) return [];
  const texts = Object.values(options);
  return [
    ...offered.filter((term) => options[term] === undefined).map((term) => problem(["options"], `words nothing for “${term}”`)),
    ...Object.keys(options)
      .filter((term) => !offered.includes(term))
      .map((term) => problem(["options", term], `“${term}” is not on offer`)),
    ...texts.filter((text, at) => texts.indexOf(text) < at).map((text) => problem(["options"], `“${text}” stands twice`)),
    ...Object.entries(options).flatMap(([term, text]) => {
      const [word] = ABSOLUTE.exec(text) ?? [];
      return word === undefined ? [] : [problem(["options", term], `an absolute word (“${word}”)`)];
    }),
  ];
}

function checkReasons(frame: Frame, offered: readonly string[]): Problem[] {
  const rights = frame.terms.flatMap((answer) => (frame.why[answer]?.right ? [] : [problem(["why", answer], "has no “right”")]));
  const strangers = Object.entries(frame.why).flatMap(([answer, reasons]) => {
    if (!frame.terms.includes(answer)) return [problem(["why", answer], `“${answer}” is not a term of this contrast`)];
    return Object.keys(reasons)
      .filter((key) => key !== "right" && (key === answer || !frame.terms.includes(key)))
      .map((key) => problem(["why", answer, key], `“${key}” is not a rival here`));
  });
  return [
    ...rights,
    ...strangers,
    ...offered.filter((term) => !frame.rightIf[term]).map((term) => problem(["rightIf"], `says nothing for “${term}”`)),
    ...Object.keys(frame.rightIf)
      .filter((term) => !offered.includes(term))
      .map((term) => problem(["rightIf", term], `“${term}” is not on offer`)),
    ...Object.entries(frame.rightIf)
      .filter(([, text]) => /^(?:if|it would)\b|\.$/i.test(text.trim()))
      .map(([term]) => problem(["rightIf", term], "completes “It would be right if …”: no “if” before it, no full stop after it")),
  ];
}
