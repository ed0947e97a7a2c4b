import "./timer.css";

/** Minutes and seconds, hours where there are any: 41 s as 0:41, 4,300 s as 1:11:40. Part seconds are dropped. */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const padded = String(s).padStart(2, "0");
  return h > 0 ? `${h}:${String(m).padStart(2, "0")}:${padded}` : `${m}:${padded}`;
}

/** Time in words, for sentences and screen readers: "1 hour 11 minutes", "41 seconds". */
export function spokenTime(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 60) return counted(seconds, "second");
  const [h, m] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [h > 0 ? counted(h, "hour") : "", m > 0 || h === 0 ? counted(m, "minute") : ""].filter((part) => part !== "").join(" ");
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

export type TimerTone = "running" | "soon" | "over";

/** The digits of a clock. Screen readers don't announce its changes: a notice elsewhere speaks when time runs short. */
export function Timer({ ms, word, tone = "running" }: { readonly ms: number; readonly word: string; readonly tone?: TimerTone }) {
  return (
    <>
      <span className={tone === "running" ? "timer" : `timer ${tone}`}>{clockText(ms)}</span>{" "}
      <span className={tone === "over" ? "small bad" : "small"}>{word}</span>
    </>
  );
}
