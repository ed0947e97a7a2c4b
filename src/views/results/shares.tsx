import type { Share } from "../../session/results/breakdown.ts";
import { Icon } from "../../ui/icon/icon.tsx";

const MOST_MARKS = 12;

interface SharesProps {
  readonly id: string;
  readonly title: string;
  /** What each row is: a section, a contrast. */
  readonly of: string;
  readonly shares: readonly Share[];
  readonly names: readonly { readonly id: string; readonly name: string }[];
  /** Whether unanswered questions count, as in an exam; they are named as such. Else only what was answered is spoken of. */
  readonly all: boolean;
}

/** Right answers by section or family, weakest first. */
export function Shares({ id, title, of: kind, shares, names, all }: SharesProps) {
  const counted = shares
    .map((share) => ({ ...share, of: all ? share.total : share.answered }))
    .filter(({ of }) => of > 0)
    .sort((one, other) => one.right / one.of - other.right / other.of || other.of - one.of);
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="list">
        <thead className="vh">
          <tr>
            <th>{kind}</th>
            <th>Right</th>
          </tr>
        </thead>
        <tbody>
          {counted.map((share) => (
            <tr key={share.id}>
              <th scope="row">
                {names.find((one) => one.id === share.id)?.name ?? share.id}
                {share.of === share.answered ? null : <span className="small"> {share.of - share.answered} unanswered</span>}
              </th>
              <td>
                {share.of <= MOST_MARKS ? <Marks share={share} /> : null}
                <span>
                  {share.right} of {share.of}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A mark for each answer, in the order given; unanswered is not wrong, and has none. */
function Marks({ share: { inOrder } }: { readonly share: Share }) {
  return (
    <span className="marks" aria-hidden="true">
      {inOrder.map((isRight, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place and nothing else.
        <Icon key={`mark ${index}`} name={isRight ? "check" : "cross"} className={isRight ? "" : "bad"} />
      ))}
    </span>
  );
}
