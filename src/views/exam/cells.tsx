import "./exam.css";
import type { Mark } from "../../session/plan/plan.ts";
import { Icon } from "../../ui/icon/icon.tsx";

interface CellsProps {
  readonly marks: readonly Mark[];
  readonly here: number | undefined;
  readonly label: string;
  readonly onGo: (index: number) => void;
}

/** All questions of a quiz: answered, unanswered, flagged, current. */
export function Cells({ marks, here, label, onGo }: CellsProps) {
  return (
    <nav className="cells" aria-label={label}>
      {marks.map((mark, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of a quiz's questions never changes.
          key={`question ${index}`}
          type="button"
          className={`${mark.chosen === null ? "todo" : "done"}${index === here ? " here" : ""}`}
          aria-label={nameOfCell(mark, index, index === here)}
          aria-current={index === here ? "true" : undefined}
          onClick={() => onGo(index)}
        >
          {index + 1}
          {mark.flagged ? <Icon name="flag on" /> : null}
        </button>
      ))}
    </nav>
  );
}

export function Legend() {
  return (
    <p className="legend" aria-hidden="true">
      <span>
        <i className="done" /> answered
      </span>
      <span>
        <i className="todo" /> unanswered
      </span>
      <span>
        <Icon name="flag on" className="pen" /> flagged
      </span>
    </p>
  );
}

/** "22 answered, 37 to go, 3 flagged". */
export function tallyOf(marks: readonly Mark[]): string {
  const answered = marks.filter(({ chosen }) => chosen !== null).length;
  const flagged = marks.filter((mark) => mark.flagged).length;
  return `${answered} answered, ${marks.length - answered} to go, ${flagged} flagged`;
}

function nameOfCell({ chosen, flagged }: Mark, index: number, here: boolean): string {
  return [`Question ${index + 1}`, chosen === null ? "unanswered" : "answered", flagged ? "flagged" : "", here ? "current" : ""]
    .filter((part) => part !== "")
    .join(", ");
}
