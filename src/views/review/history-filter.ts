import type { Attempt } from "../../engine/attempt.ts";
import { isUnchanged, poseAsked } from "../../engine/flip-question/pose-flip.ts";
import { plainCase } from "../../engine/generate/plain-text.ts";
import type { Pack } from "../../engine/pack.ts";
import { isForWrongReason } from "../../mastery/model/pointing-weight.ts";
import { flipsAnsweredWrong } from "../../mastery/report/flips-answered-wrong.ts";
import { contrastOfFrame, type FrameBook } from "../../packs/use-pack.ts";

/** What to show of the history; an empty text lets everything through. */
export interface Filter {
  readonly family: string;
  readonly answer: string;
  readonly chosen: string;
  /** "", "wrong", "right", "sure": sure but wrong, "reason": right for the wrong reason, or "flip": flips that went wrong. */
  readonly kind: string;
  /** Ms since 1970. */
  readonly since: number;
  /** Ms since 1970, not itself included. */
  readonly until: number;
  readonly text: string;
}

/** The filter that an address of the history holds; what it names wrongly is passed over. Days are the learner's own. */
export function filterIn(fields: URLSearchParams): Filter {
  const text = (name: string) => fields.get(name) ?? "";
  return {
    family: text("family"),
    answer: text("answer"),
    chosen: text("chosen"),
    kind: text("kind"),
    since: startOf(text("from")) ?? 0,
    until: endOf(text("to")) ?? Number.POSITIVE_INFINITY,
    text: text("words"),
  };
}

/** The first moment of a day like 2026-11-28. */
function startOf(day: string): number | undefined {
  const noon = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T12:00`) : undefined;
  return noon === undefined || Number.isNaN(noon.getTime()) ? undefined : noon.setHours(0, 0, 0, 0);
}

/** The first moment after a day. */
function endOf(day: string): number | undefined {
  const start = startOf(day);
  return start === undefined ? undefined : new Date(start).setHours(24, 0, 0, 0);
}

export function passes(filter: Filter, attempt: Attempt, pack: Pack, book: FrameBook): boolean {
  return (
    attempt.at >= filter.since &&
    attempt.at < filter.until &&
    (filter.answer === "" || attempt.answer === filter.answer) &&
    (filter.chosen === "" || attempt.chosen === filter.chosen) &&
    isOfKind(filter.kind, attempt) &&
    (filter.family === "" || familyOf(pack, attempt) === filter.family) &&
    (filter.text.trim() === "" || storyHolds(filter.text.trim(), attempt, pack, book))
  );
}

function isOfKind(kind: string, attempt: Attempt): boolean {
  const { answer, chosen, sure } = attempt;
  if (kind === "") return true;
  if (kind === "flip") return flipsAnsweredWrong([attempt]).length > 0;
  if (kind === "reason") return isForWrongReason(attempt);
  if (kind === "right") return answer === chosen;
  return answer !== chosen && (kind === "wrong" || sure === "sure");
}

function familyOf(pack: Pack, { frame }: Attempt): string | undefined {
  return pack.contrasts.find(({ id }) => id === contrastOfFrame(frame))?.family;
}

function storyHolds(text: string, attempt: Attempt, pack: Pack, book: FrameBook): boolean {
  const frame = book.get(attempt.frame);
  const asked = { ...attempt, flip: attempt.change };
  if (frame === undefined || !isUnchanged(frame, asked)) return false;
  const story = plainCase(poseAsked(pack, frame, asked).question.blocks).text;
  return `${frame.about} ${story}`.toLowerCase().includes(text.toLowerCase());
}
