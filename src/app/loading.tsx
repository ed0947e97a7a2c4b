import { BrandMark } from "../ui/icon/icon.tsx";
import { Waiting } from "../ui/waiting.tsx";

/**
 * Shown while the questions or a screen’s code are on their way: the bar, as index.html has it already, and no word in the first moment,
 * so that a fast one does not flicker.
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
      <main className="wrap" id="main" aria-busy="true">
        <Waiting />
      </main>
    </>
  );
}
