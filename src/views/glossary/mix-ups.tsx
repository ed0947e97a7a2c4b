import type { OwnGlossary } from "../../learner/glossaries/glossary-shapes.ts";
import { times } from "../../ui/humanize.ts";

interface MixUpsProps {
  readonly own: OwnGlossary;
  readonly most: number;
}

/** Which term was picked where another was right, most frequent first. */
export function MixUps({ own: { glossary, answers }, most }: MixUpsProps) {
  const nameOf = (id: string) => glossary.terms.find((term) => term.id === id)?.name;
  const known = answers.mixUps.filter(({ answer, chosen }) => nameOf(answer) !== undefined && nameOf(chosen) !== undefined);
  if (known.length === 0) return null;
  return (
    <ul className="mix-ups">
      {known.slice(0, most).map(({ answer, chosen, times: count }) => (
        <li key={`${answer} ${chosen}`}>
          You pick <b>{nameOf(chosen)}</b> when it is <b>{nameOf(answer)}</b>, <span className="bad">{times(count)}</span>
        </li>
      ))}
    </ul>
  );
}
