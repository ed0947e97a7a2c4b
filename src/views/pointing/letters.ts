const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The letter that points at a fact, by its place in reading order; undefined beyond the last letter. */
export function letterAt(place: number): string | undefined {
  return LETTERS[place];
}
