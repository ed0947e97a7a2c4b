/** A part of an address, or why it can't be used: one or two sentences for the learner. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Longer than any address this app writes, shorter than anything slow to read. */
const MAX_CHARACTERS = 1_600;
const MAX_QUOTED = 40;

/** An address's fields. */
export function opened(search: string): Read<URLSearchParams> {
  if (search.length > MAX_CHARACTERS) return refused("This link is too long to be a quiz. Copy it again, or set up a quiz yourself.");
  return { ok: true, value: new URLSearchParams(search) };
}

export function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

/** What a link says, fit to stand in a message: short, on one line and in quotes. */
export function quoted(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, " ");
  return `“${line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED)}…` : line}”`;
}
