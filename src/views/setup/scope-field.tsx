import type { Contrast } from "../../engine/pack.ts";
import { weakClusters } from "../../mastery/confusions/weak-clusters.ts";
import type { Scope } from "../../mastery/selection/choose-next.ts";
import { Choice } from "../../ui/form/choice.tsx";
import { listed } from "../../ui/humanize.ts";
import { type LearnerRecord, useOpenWrong } from "../lookup/learner-record.ts";
import { familiesOf, labelOf, nameOf } from "../lookup/term-names.ts";

const WEAK_SHOWN = 3;

interface ScopeFieldProps {
  readonly scope: Scope;
  readonly disabled: boolean;
  readonly record: LearnerRecord;
  readonly onChange: (scope: Scope) => void;
}

export function ScopeField({ scope, disabled, record, onChange }: ScopeFieldProps) {
  const { pack, mastery, now } = record;
  const wrong = useOpenWrong().reduce((sum, one) => sum + one.attempts.length, 0);
  const weak = weakClusters(mastery, pack, now)
    .filter(({ unknown }) => !unknown)
    .slice(0, WEAK_SHOWN)
    .map(({ contrast }) => pack.contrasts.find(({ id }) => id === contrast)?.name ?? contrast);
  const one = scope.kind === "contrast" || scope.kind === "family" || scope.kind === "term";
  return (
    <fieldset disabled={disabled}>
      <legend className="label">Ask me about</legend>
      <div>
        <Choice
          type="radio"
          name="scope"
          checked={scope.kind === "due"}
          onChange={() => onChange({ kind: "due" })}
          note={`All ${pack.terms.length} terms. Those that you know least firmly, or were not asked for days, come more often.`}
        >
          Everything
        </Choice>
        <Choice
          type="radio"
          name="scope"
          checked={scope.kind === "weak"}
          disabled={weak.length === 0}
          onChange={() => onChange({ kind: "weak" })}
          note={weak.length === 0 ? "Too early to tell which they are" : weak.join(", ")}
        >
          Weak contrasts
        </Choice>
        <Choice
          type="radio"
          name="scope"
          checked={scope.kind === "wrong"}
          disabled={wrong === 0}
          onChange={() => onChange({ kind: "wrong" })}
          note={wrong === 0 ? "None to put right" : `${wrong} not yet put right, as new cases`}
        >
          Wrong answers
        </Choice>
        <Choice
          type="radio"
          name="scope"
          checked={one}
          onChange={() => onChange({ kind: "contrast", id: firstPair(pack.contrasts)?.id ?? "" })}
        >
          One contrast, family or term
        </Choice>
        <label className="nested">
          <span className="vh">Contrast, family or term</span>
          <select value={one ? `${scope.kind} ${scope.id}` : ""} onChange={(event) => onChange(scopeOf(event.target.value))}>
            {one ? null : <option value="">Choose one</option>}
            <Group label="Pairs" kind="contrast" items={pack.contrasts.filter(({ terms }) => terms.length === 2)} />
            <Group
              label="Clusters"
              kind="contrast"
              items={pack.contrasts
                .filter(({ terms }) => terms.length > 2)
                .map(({ id, name, terms }) => ({ id, name: `${name}: ${listed(terms.map((term) => nameOf(pack, term)))}` }))}
            />
            <Group label="Families" kind="family" items={familiesOf(pack)} />
            <Group label="Terms" kind="term" items={pack.terms.map(({ id }) => ({ id, name: labelOf(pack, id) }))} />
          </select>
        </label>
      </div>
    </fieldset>
  );
}

interface GroupProps {
  readonly label: string;
  readonly kind: "contrast" | "family" | "term";
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

function Group({ label, kind, items }: GroupProps) {
  return (
    <optgroup label={label}>
      {items.map(({ id, name }) => (
        <option key={id} value={`${kind} ${id}`}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

function scopeOf(value: string): Scope {
  const [kind, id = ""] = value.split(" ");
  return kind === "family" || kind === "term" ? { kind, id } : { kind: "contrast", id };
}

function firstPair(contrasts: readonly Contrast[]): Contrast | undefined {
  return contrasts.find(({ terms }) => terms.length === 2) ?? contrasts[0];
}
