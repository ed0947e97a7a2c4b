const LINE_OCTETS = 75;

/**
 * Writes the exam day as a calendar file (RFC 5545): an all-day event with a reminder a week before it.
 *
 * @param day `2026-12-01`
 * @param at when the file is made, in ms since 1970
 */
export function examDayIcs(day: string, title: string, at: number): string {
  const date = day.replaceAll("-", "");
  const next = new Date(new Date(`${day}T12:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tell Apart//Exam day//EN",
    "BEGIN:VEVENT",
    `UID:exam-${date}@tell-apart`,
    `DTSTAMP:${new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${date}`,
    `DTEND;VALUE=DATE:${next}`,
    `SUMMARY:${escapeText(title)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(title)}`,
    "TRIGGER:-P7D",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(folded).join("\r\n")}\r\n`;
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r?\n/g, "\\n");
}

/** Folds lines at 75 octets, never within a character. A space begins each continuation. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE_OCTETS) {
      lines.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...lines, part];
}
