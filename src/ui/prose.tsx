/** A writer's text: what stands in backticks as code, a figure and its per-cent sign on one line. Anything else is text and stays it. */
export function Prose({ text }: { readonly text: string | undefined }) {
  const parts = (text ?? "").replace(/(\d) %/g, "$1\u00a0%").split("`");
  if (parts.length % 2 === 0) return parts.join("`");
  // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts never change places.
  return parts.map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>));
}
