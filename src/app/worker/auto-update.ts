import { now } from "../../learner/clock/clock.ts";
import { MAY_TAKE_OVER } from "./take-over-message.ts";
import { workerAddress } from "./trusted-script-url.ts";

const HOUR_MS = 3_600_000;
/**
 * A screen just opened still fetches (its icon, if nothing else), and Chromium, asked to change workers while the old one has an answer
 * under way, may leave the new one waiting for good: one update in twelve of the browser test then never came.
 */
const SETTLED_MS = 1_000;

let registration: ServiceWorkerRegistration | undefined;
let isBusy: () => boolean = () => false;
let isAsked = false;
let lookedAt = 0;

/**
 * Makes the app work offline, once the page has all it needs itself. A new version is fetched beside the running one and waits; it is
 * let in where nothing can be interrupted.
 *
 * @param busy whether opening the page again would cost the learner anything now
 */
export function keepOffline(busy: () => boolean): void {
  isBusy = busy;
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isAsked && !isBusy()) location.reload();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") letUpdateIn();
    else lookForUpdate();
  });
  addEventListener("online", lookForUpdate);
  if (document.readyState === "complete") void register();
  else addEventListener("load", () => void register(), { once: true });
}

/** Lets a waiting version in, unless that would cost anything. To be called where a learner goes from one screen to another. */
export function letUpdateIn(): void {
  setTimeout(askWaiting, SETTLED_MS);
}

function askWaiting(): void {
  const waiting = registration?.waiting;
  if (waiting === null || waiting === undefined || isBusy()) return;
  isAsked = true;
  waiting.postMessage(MAY_TAKE_OVER);
}

async function register(): Promise<void> {
  try {
    registration = await navigator.serviceWorker.register(workerAddress(), { updateViaCache: "none" });
  } catch {
    // No network, a refused worker, a sign-in page in its place: the app runs as well without, only not offline.
  }
}

function lookForUpdate(): void {
  if (registration === undefined || now() - lookedAt < HOUR_MS) return;
  lookedAt = now();
  registration.update().catch(() => undefined);
}
