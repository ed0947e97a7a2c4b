import type { Sureness as Sure } from "../../engine/attempt.ts";
import { markSure } from "../../session/machine/choose-strike-flag.ts";
import { ShortcutKey } from "../../ui/keys/key-cap-and-binding.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";

const CHOICES = [
  { sure: "sure", label: "Sure", key: "s", does: "say that you are sure" },
  { sure: "unsure", label: "Unsure", key: "u", does: "say that you are unsure" },
] as const;

interface SurenessProps {
  readonly quiz: Quiz;
  readonly sure: Sure | undefined;
}

/** How sure the learner is, for those who want to say. Pressing the same again takes it back. */
export function Sureness({ quiz, sure }: SurenessProps) {
  return (
    <fieldset className="sureness">
      <legend className="small">How sure are you? You needn’t say.</legend>
      {CHOICES.map((one) => (
        <button
          key={one.sure}
          type="button"
          className="btn bare"
          aria-pressed={sure === one.sure}
          onClick={() => quiz.dispatch((session, now) => markSure(session, one.sure, now))}
        >
          {one.label} <ShortcutKey name={one.key} does={one.does} />
        </button>
      ))}
    </fieldset>
  );
}
