import { useState } from "react";
import { pose } from "../../engine/generate/pose.ts";
import type { Pack, TermId } from "../../engine/pack.ts";
import { randomFrom } from "../../engine/random.ts";
import { SEED_LIMIT, seedFor } from "../../engine/seed-encoding.ts";
import { useFrames } from "../../packs/use-pack.ts";
import { ToldCase } from "../case-view/marked-case.tsx";

/** A case in which the term is right, with its tell; another one at a press. */
export function CaseOfIt({ term, pack }: { readonly term: TermId; readonly pack: Pack }) {
  const [turn, setTurn] = useState(0);
  const contrasts = pack.contrasts.filter(({ terms }) => terms.includes(term));
  const contrast = contrasts[turn % Math.max(1, contrasts.length)];
  const random = randomFrom("a case of", term, turn);
  const card = contrast?.frames[Math.floor(random() * contrast.frames.length)];
  const frame = useFrames(contrast === undefined ? [] : [contrast.id]).get(card?.id ?? "");
  const posed = frame === undefined ? undefined : pose(pack, frame, seedFor(frame.terms, term, Math.floor(random() * SEED_LIMIT)));
  return (
    <section className="part" aria-labelledby="seen">
      <header>
        <h2 id="seen">A case of it</h2>{" "}
        <button type="button" className="btn link" onClick={() => setTurn(turn + 1)}>
          Another one
        </button>
      </header>
      <div className="after">{posed === undefined ? null : <ToldCase posed={posed} />}</div>
    </section>
  );
}
