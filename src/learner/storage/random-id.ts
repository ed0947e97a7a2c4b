/** Makes an id that nothing else has: 64 random bits. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (word) => word.toString(36)).join("");
}
