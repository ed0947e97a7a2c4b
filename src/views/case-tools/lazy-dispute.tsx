import { later } from "../shell/lazy-with-preload.tsx";
import type { AnsweredCase } from "./answered-case.ts";
import { trackerForm } from "./dispute-text.ts";

const { Part } = later(async () => (await import("./dispute.tsx")).Dispute, null, true);

/** The way to say that a case in a list is wrong or unclear; nothing of it is fetched where the build names no tracker. */
export function DisputeLater(props: AnsweredCase) {
  return trackerForm(import.meta.env.VITE_ISSUES) === undefined ? null : <Part {...props} />;
}
