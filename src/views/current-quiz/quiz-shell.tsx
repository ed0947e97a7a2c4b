import type { ReactNode } from "react";

interface QuizBarProps {
  readonly title: string;
  readonly leave: ReactNode;
  readonly place: ReactNode;
  readonly end: ReactNode;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** The shell of a quiz: the way out, the place, the clock; the screen; the actions at the bottom. No tabs. */
export function QuizShell({ title, leave, place, end, actions, children }: QuizBarProps) {
  return (
    <div className="quiz shell">
      <title>{`${title} · Tell Apart`}</title>
      <header className="bar">
        <div className="wrap">
          {leave}
          {place}
          {end}
        </div>
      </header>
      <main className="wrap" id="main">
        {children}
      </main>
      <footer className="actions">
        <div className="wrap">{actions}</div>
      </footer>
    </div>
  );
}

interface TrackProps {
  readonly index: number;
  readonly length: number;
}

const LONGEST_TRACK = 24;

/** "7 of 12", and a line of steps while they are few enough to be seen. */
export function Place({ index, length }: TrackProps) {
  return (
    <div className="place">
      <span>{`${index + 1} of ${length}`}</span>
      {length > LONGEST_TRACK ? null : (
        <div className="track" aria-hidden="true">
          {Array.from({ length }, (_, step) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place and nothing else.
            <i key={`step ${step}`} className={step < index ? "done" : step === index ? "now" : undefined} />
          ))}
        </div>
      )}
    </div>
  );
}
