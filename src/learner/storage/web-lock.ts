/** "held" by this tab, "taken" by another tab, or "refused" by a browser that gives no locks, as when site data are blocked. */
type LockOutcome = "held" | "taken" | "refused";

export interface LockRequest {
  readonly outcome: Promise<LockOutcome>;
  /** Releases the lock, now or as soon as it is held. */
  readonly release: () => void;
  /** Settled when the browser has released it. */
  readonly ended: Promise<void>;
}

/**
 * Requests a Web Lock without waiting for another tab to release it. The lock is held until it is released, or the tab closes or crashes.
 *
 * @param steal takes the lock away from the tab that holds it
 * @param onStolen called when another tab takes the lock away from this one
 */
export function requestLock(
  locks: LockManager,
  name: string,
  { steal = false, onStolen = () => undefined }: { readonly steal?: boolean; readonly onStolen?: () => void } = {},
): LockRequest {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let settle: (outcome: LockOutcome) => void = () => undefined;
  const outcome = new Promise<LockOutcome>((resolve) => {
    settle = resolve;
  });
  const granted = (lock: Lock | null) => {
    settle(lock === null ? "taken" : "held");
    return lock === null ? undefined : released;
  };
  // Requested inside a function of its own, so that a browser that throws counts as one that refuses.
  const ask = async () => {
    await locks.request(name, steal ? { steal: true } : { ifAvailable: true }, granted);
  };
  const ended = ask().catch((fault: unknown) => {
    const isStolen = fault instanceof DOMException && fault.name === "AbortError";
    settle(isStolen ? "taken" : "refused");
    if (isStolen) onStolen();
  });
  return { outcome, release, ended };
}
