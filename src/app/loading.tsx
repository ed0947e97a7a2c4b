import { BrandMark } from "../ui/icon.tsx";

/**
 * Shown while the questions are on their way: the bar, as index.html has it already, and no word in the first moment, so that a fast one
 * does not flicker.
 */
export function Loading() {
  return (
    <>
      <header className="bar">
        <div className="wrap">
          <span className="brand">
            <BrandMark /> Tell Apart
          </span>
        </div>
      </header>
      <main className="wrap waiting" id="main" aria-busy="true">
        <p role="status" className="soft">
          Fetching the questions …
        </p>
      </main>
    </>
  );
}
