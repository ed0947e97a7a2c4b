import { Prose } from "./prose.tsx";

/** A story with its tell marked. Pieces are shown one after the other, as they are. */
export function Story({ pieces, tell }: { readonly pieces: readonly string[]; readonly tell: number }) {
  return (
    <p className="story">
      <Prose text={pieces.slice(0, tell).join("")} />
      <mark>
        <span className="vh">The tell: </span>
        <Prose text={pieces[tell]} />
      </mark>
      <Prose text={pieces.slice(tell + 1).join("")} />
    </p>
  );
}

/** A story before it is answered: nothing marked. */
export function PlainStory({ pieces }: { readonly pieces: readonly string[] }) {
  return (
    <p className="story">
      <Prose text={pieces.join("")} />
    </p>
  );
}

interface TwinStoryProps {
  readonly pieces: readonly string[];
  readonly tell: number;
  /** The tell of the story it is the twin of. Struck out, where given. */
  readonly instead?: string;
  /** Only from the sentence of the tell on. */
  readonly cut?: boolean;
}

/** A twin: what it shares is dimmed, the other story's tell struck out, its own marked. */
export function TwinStory({ pieces, tell, instead, cut = false }: TwinStoryProps) {
  const [trunk, sentence] = atLastSentence(pieces.slice(0, tell).join(""));
  return (
    <p className="story twin">
      {cut || trunk === "" ? null : (
        <span className="trunk">
          <Prose text={trunk} />
        </span>
      )}
      {trunk === "" ? null : (
        <span className={cut ? undefined : "cut"} aria-hidden="true">
          …{" "}
        </span>
      )}
      <Prose text={sentence} />
      {instead === undefined ? null : (
        <>
          <del>
            <span className="vh">instead of: </span>
            <Prose text={instead.replace(/\.$/, "")} />
          </del>{" "}
        </>
      )}
      <ins>
        <mark>
          {instead === undefined ? null : <span className="vh">now: </span>}
          <Prose text={pieces[tell]} />
        </mark>
      </ins>
      <Prose text={pieces.slice(tell + 1).join("")} />
    </p>
  );
}

/** The text up to its last sentence that is not finished, and that sentence. */
function atLastSentence(text: string): [string, string] {
  const end = Math.max(text.lastIndexOf(". "), text.lastIndexOf("? "), text.lastIndexOf("! "), text.lastIndexOf(".” "));
  if (end < 0) return ["", text];
  const at = text.indexOf(" ", end) + 1;
  return [text.slice(0, at), text.slice(at)];
}
