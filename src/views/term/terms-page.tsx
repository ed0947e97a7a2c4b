import "../../ui/form/fields.css";
import "./terms-page.css";
import { Link } from "react-router";
import type { Contrast, Pack, Term } from "../../engine/pack.ts";
import { usePack } from "../../packs/use-pack.ts";
import { listed } from "../../ui/humanize.ts";
import { Prose } from "../../ui/prose.tsx";
import { labelOf, nameOf } from "../lookup/term-names.ts";
import { useAddressFields } from "../shell/address-fields.ts";
import { Page } from "../shell/page.tsx";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { foundContrasts, foundTerms } from "./term-search.ts";

const DRILL_LENGTH = 12;

/** Every term and every pair or cluster of the pack, searched by any of their words. */
export function TermsPage() {
  const pack = usePack();
  const [fields, setFields] = useAddressFields();
  const text = fields.get("q") ?? "";
  const terms = foundTerms(pack, text);
  const contrasts = foundContrasts(pack, text);
  return (
    <Page title="Terms and contrasts" tab="Terms">
      <section className="hero">
        <h1>Terms and contrasts</h1>
        <search>
          <label>
            <span className="small">Search terms and contrasts</span>
            <input
              type="search"
              value={text}
              onChange={({ target: { value } }) => setFields(new URLSearchParams(value === "" ? {} : { q: value }))}
            />
          </label>
        </search>
        <p className="small" role="status">
          {`${terms.length} of ${pack.terms.length} terms, ${contrasts.length} of ${pack.contrasts.length} contrasts`}
        </p>
      </section>
      <div className="grid2">
        <Terms terms={terms} pack={pack} />
        <Contrasts contrasts={contrasts} pack={pack} />
      </div>
    </Page>
  );
}

function Terms({ terms, pack }: { readonly terms: readonly Term[]; readonly pack: Pack }) {
  return (
    <section className="part" aria-labelledby="terms">
      <h2 id="terms">Terms</h2>
      <ul className="rows found">
        {terms.map(({ id, meaning }) => (
          <li key={id}>
            <Link to={`/terms/${id}`}>{labelOf(pack, id)}</Link>
            <p className="small">
              <Prose text={meaning} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contrasts({ contrasts, pack }: { readonly contrasts: readonly Contrast[]; readonly pack: Pack }) {
  const start = useStart({ pack });
  return (
    <section className="part" aria-labelledby="pairs">
      <h2 id="pairs">Contrasts</h2>
      <ul className="rows found">
        {contrasts.map(({ id, name, terms }) => (
          <li key={id} className="drilled">
            <div>
              <Link to={`/apart/${id}`}>{name}</Link>
              <p className="small">{listed(terms.map((term) => nameOf(pack, term)))}</p>
            </div>
            <button
              type="button"
              className="btn"
              onClick={() => start.begin({ scope: { kind: "contrast", id }, length: DRILL_LENGTH, clock: "none", feedback: "each" })}
            >
              Practise <span className="vh">{name}</span>
            </button>
          </li>
        ))}
      </ul>
      {start.dialog}
    </section>
  );
}
