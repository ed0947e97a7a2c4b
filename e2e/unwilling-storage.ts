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

/** To be run in a page: takes away what `fillStorage` put there. */
export function makeRoom(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith("other/")) localStorage.removeItem(key);
}

/** To be run in a page, or as it begins: from then on storage is read and not written. */
export function refuseWriting(): void {
  const refuse = () => {
    throw new DOMException("no", "NoModificationAllowedError");
  };
  Storage.prototype.setItem = refuse;
  Storage.prototype.removeItem = refuse;
}
