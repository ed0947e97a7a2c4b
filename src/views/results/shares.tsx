import type { Share } from "../../session/shares.ts";
import { Icon } from "../../ui/icon.tsx";

const MOST_MARKS = 12;

interface SharesProps {
  readonly id: string;
  readonly title: string;
  readonly shares: readonly Share[];
  readonly names: readonly { readonly id: string; readonly name: string }[];
}

/** Right answers by section or family, weakest first. */
export function Shares({ id, title, shares, names }: SharesProps) {
  const sorted = [...shares].sort((one, other) => one.right / one.total - other.right / other.total || other.total - one.total);
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="list">
        <thead className="vh">
          <tr>
            <th>Group</th>
            <th>Right</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((share) => (
            <tr key={share.id}>
              <th scope="row">{names.find((one) => one.id === share.id)?.name ?? share.id}</th>
              <td>
                {share.total <= MOST_MARKS ? <Marks share={share} /> : null}
                <span>
                  {share.right} of {share.total}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Marks({ share: { right, total } }: { readonly share: Share }) {
  return (
    <span className="marks" aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place and nothing else.
        <Icon key={`mark ${index}`} name={index < right ? "check" : "cross"} className={index < right ? "" : "bad"} />
      ))}
    </span>
  );
}
