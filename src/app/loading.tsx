/** Shown while the questions are on their way; nothing for the first moment, so that a fast one does not flicker. */
export function Loading() {
  return (
    <main className="wrap waiting" id="main" aria-busy="true">
      <p role="status" className="soft">
        Fetching the questions …
      </p>
    </main>
  );
}
