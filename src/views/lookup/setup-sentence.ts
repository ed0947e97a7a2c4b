import type { Pack } from "../../engine/pack.ts";
import type { QuizSetup } from "../../session/plan/setup.ts";
import { counted, sentence } from "../../ui/humanize.ts";
import { nameOf } from "./term-names.ts";

/** The quiz in words: "Twelve questions on retrain or rollback". */
export function setupSentence({ scope, length, clock }: QuizSetup, pack: Pack): string {
  if (clock.kind === "exam") return `An exam rehearsal of ${pack.exam.questions} questions`;
  const questions = sentence(counted(length, "question"));
  switch (scope.kind) {
    case "due":
      return sentence(counted(length, "mixed question"));
    case "weak":
      return `${questions} on your weak contrasts`;
    case "wrong":
      return `${questions} on your wrong answers`;
    case "contrast":
      return `${questions} on ${lowered(pack.contrasts.find(({ id }) => id === scope.id)?.name ?? scope.id, pack)}`;
    case "family":
      return `${questions} on ${lowered(pack.families.find(({ id }) => id === scope.id)?.name ?? scope.id, pack)}`;
    case "term":
      return `${questions} around ${nameOf(pack, scope.id)}`;
  }
}

/** The clock and the feedback in words: "60 s each, the tell after each answer". */
export function pacingSentence({ clock, feedback }: QuizSetup, extraTime: number, pack: Pack): string {
  const tell = feedback === "each" && clock.kind !== "exam" ? "the tell after each answer" : "the tells at the end";
  if (clock.kind === "none") return `Not timed, ${tell}`;
  if (clock.kind === "pace") return `${stretchedPace(clock.perQuestionSeconds, extraTime)} s each, ${tell}`;
  return `${examMinutes(pack.exam, extraTime)} minutes, ${tell}`;
}

/** How long an exam rehearsal takes this learner. */
export function examMinutes({ minutes }: Pack["exam"], extraTime: number): number {
  return Math.round((minutes * (100 + extraTime)) / 100);
}

/** Seconds that timed practice gives this learner for a question. */
export function stretchedPace(paceSeconds: number, extraTime: number): number {
  return Math.round((paceSeconds * (100 + extraTime)) / 100);
}

/** A name within a sentence: its first word small, unless that is a proper name. */
function lowered(name: string, pack: Pack): string {
  const proper = pack.terms.some((term) => name.startsWith(term.name.split(" ")[0] ?? "") && /^[A-Z]/.test(term.name));
  return proper ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
