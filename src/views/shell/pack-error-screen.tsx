import type { PackFault } from "../../packs/pack-error.ts";
import { Trouble } from "./error-screen.tsx";

const WORDS: Readonly<Record<PackFault, { readonly title: string; readonly text: string }>> = {
  offline: {
    title: "The questions could not be reached",
    text: "This device seems to be offline, or the site can’t be reached. Check the connection and try again.",
  },
  slow: {
    title: "The questions are taking too long",
    text: "The site did not answer in time. The connection may be slow; trying again often helps.",
  },
  missing: {
    title: "The questions have moved",
    text: "The site has probably been updated since this page was opened. Opening the page again fetches the new one.",
  },
  server: {
    title: "The site has a problem",
    text: "It answered with an error. That is nothing you did, and it usually passes; try again in a moment.",
  },
  "not a pack": {
    title: "What arrived are not the questions",
    text: "Something answered in the site’s place, perhaps a network that wants you to sign in first. Open any other page to see, then try again.",
  },
  newer: {
    title: "This page is older than its questions",
    text: "The site has been updated. Opening the page again fetches the version that can read them.",
  },
};

interface FaultScreenProps {
  readonly fault: PackFault;
  readonly detail: string;
  readonly onRetry: () => void;
}

/** What happened to the questions, what was kept, and what to do. */
export function FaultScreen({ fault, detail, onRetry }: FaultScreenProps) {
  const { title, text } = WORDS[fault];
  return (
    <Trouble title={title} detail={detail} way={fault === "missing" || fault === "newer" ? undefined : ["Try again", onRetry]}>
      {text}
    </Trouble>
  );
}
