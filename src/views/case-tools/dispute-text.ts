/** What is known of a case when somebody calls it wrong or unclear. */
export interface Disputed {
  /** The whole address of the question. */
  readonly address: string;
  readonly about: string;
  readonly frame: string;
  readonly revision: string;
  readonly answer: string;
  /** Undefined where nothing was chosen. */
  readonly chosen: string | undefined;
  readonly words: string;
  readonly pack: string;
  readonly product: string;
}

/** In characters. Longer addresses are refused by the tracker’s server, and a letter may take a dozen of them. */
const LONGEST_ADDRESS = 7_500;

/**
 * The address of the tracker’s form, filled in. Nothing is sent by opening it.
 *
 * @param form such as `https://github.com/OWNER/REPOSITORY/issues/new`
 */
export function disputeAddress(form: string, disputed: Disputed): string {
  const address = new URL(form);
  const fields = {
    template: "disputed-case.yml",
    title: `Disputed case: ${disputed.about}`,
    case: disputed.address,
    chosen: disputed.chosen ?? "nothing",
    version: versionsOf(disputed),
  };
  for (const [name, value] of Object.entries(fields)) address.searchParams.set(name, value);
  const letters = [...disputed.words];
  const withWords = (count: number) => {
    address.searchParams.set("reason", letters.slice(0, count).join(""));
    return address.href;
  };
  return withWords(mostWhere((count) => withWords(count).length <= LONGEST_ADDRESS, letters.length));
}

/** The highest count for which something holds that holds for all lower ones. 0 where it holds for none. */
function mostWhere(holds: (count: number) => boolean, limit: number): number {
  let [low, high] = [0, Math.min(limit, LONGEST_ADDRESS)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same as a text, to be sent by other means. */
export function disputeText(disputed: Disputed): string {
  const { address, about, answer, chosen = "nothing", words } = disputed;
  return [
    `Disputed case: ${about}`,
    address,
    `The key says ${answer}; I chose ${chosen}.`,
    ...(words.trim() === "" ? [] : [words.trim()]),
    versionsOf(disputed),
  ].join("\n");
}

function versionsOf({ frame, revision, pack, product }: Disputed): string {
  return `${frame} ${revision}, ${pack}, Tell Apart ${product}`;
}

/** The tracker’s form, where the build names one that can be opened. */
export function trackerForm(setting: string | undefined): string | undefined {
  return setting !== undefined && URL.canParse(setting) && new URL(setting).protocol === "https:" ? setting : undefined;
}
