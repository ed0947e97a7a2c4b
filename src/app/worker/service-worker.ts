import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { MAY_TAKE_OVER } from "./take-over-message.ts";

/** Every file of this build with its hash; put in by the build. */
declare const PRECACHE: PrecacheEntry[];
/** The names of its other files. */
declare const LEFT_OUT: readonly string[];
// The parts of a worker's own scope that are used here: its types and a page's can't be had in one program.
declare const clients: { matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<readonly unknown[]> };
declare function skipWaiting(): Promise<void>;
declare function addEventListener(
  type: "message",
  listener: (event: MessageEvent & { waitUntil(work: Promise<unknown>): void }) => void,
): void;

// Each file is held against its hash while it is stored: a network's sign-in page in a file's place fails the whole step, and the
// version before stays.
precacheAndRoute(PRECACHE);
cleanupOutdatedCaches();
const others = new Set(LEFT_OUT.map((name) => new URL(name, location.href).pathname));
registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === "navigate" && !others.has(url.pathname),
  createHandlerBoundToURL("index.html"),
);
clientsClaim();

// A new version waits until it is asked, and then takes over only where the page that asked is the only one: other tabs may be in a
// quiz, and would find the files of their version gone.
addEventListener("message", (event) => {
  if (event.data === MAY_TAKE_OVER) event.waitUntil(takeOver());
});

async function takeOver(): Promise<void> {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.length <= 1) await skipWaiting();
}
