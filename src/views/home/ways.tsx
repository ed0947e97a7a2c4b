import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Pack } from "../../engine/pack.ts";
import { useSettings } from "../../learner/settings/settings-store.ts";
import { examMinutes, stretchedPace } from "../lookup/setup-sentence.ts";

interface WaysProps {
  readonly pack: Pack;
  /** Further rows, which a newcomer has no use for. */
  readonly children?: ReactNode;
}

/** What there is to do here, each by its name: one press leads to its start. */
export function Ways({ pack: { exam, terms, contrasts }, children }: WaysProps) {
  const pace = useSettings((settings) => settings.paceSeconds);
  const extraTime = useSettings((settings) => settings.extraTime);
  return (
    <section className="part" aria-labelledby="ways">
      <h2 className="ruled" id="ways">
        Ways to practise
      </h2>
      <ul className="rows ways">
        <Way to="/quiz/new?clock=none" name="Practice">
          {`Any terms, as many questions as you like, no clock`}
        </Way>
        <Way to="/quiz/new?clock=pace" name="Timed practice">
          {`${stretchedPace(pace, extraTime)} s a question`}
        </Way>
        <Way to="/quiz?clock=exam" name="Exam rehearsal">
          {`${exam.questions} questions in ${examMinutes(exam, extraTime)} minutes, the tells at the end`}
        </Way>
        {children}
        <Way to="/terms" name="Terms and contrasts">
          {`Look up one of ${terms.length} terms, or drill one of ${contrasts.length} contrasts`}
        </Way>
      </ul>
    </section>
  );
}

interface WayProps {
  readonly to: string;
  readonly name: string;
  readonly children: string;
}

export function Way({ to, name, children }: WayProps) {
  return (
    <li>
      <Link to={to}>{name}</Link> <span className="small">{children}</span>
    </li>
  );
}
