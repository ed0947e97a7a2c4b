/** To be run in a page: fills localStorage to its last character, with keys of someone else's. */
export function fillStorage(): void {
  for (const length of [100_000, 1_000, 20, 1]) {
    for (let part = 0; part < 1_000; part++) {
      try {
        localStorage.setItem(`other/${length}/${part}`, "x".repeat(length));
      } catch {
        break;
      }
    }
  }
}
