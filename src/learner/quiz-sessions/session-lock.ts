import { type LockRequest, requestLock } from "../storage/web-lock.ts";

/** Makes sure that a session is open in one tab at a time. */
export class SessionLock {
  readonly #locks: LockManager | undefined;
  #current: { readonly name: string; readonly request: LockRequest } | undefined;
  /** What was asked last; the next waits for it, so that one tab never stands in its own way. */
  #asked: Promise<unknown> = Promise.resolve();

  constructor(locks: LockManager | undefined) {
    this.#locks = locks;
  }

  /**
   * Takes the lock of this name, letting go of the one held before.
   *
   * @param takeOver takes it away from the tab that holds it, whose own `onLost` is called
   * @param onLost called when another tab takes it over
   * @returns false when another tab holds it. True also where the browser has no locks, or refuses them: the session is then simply open.
   */
  take(name: string, takeOver: boolean, onLost: () => void): Promise<boolean> {
    const taken = this.#asked.then(() => this.#take(name, takeOver, onLost));
    this.#asked = taken;
    return taken;
  }

  release(): void {
    const request = this.#current?.request;
    this.#current = undefined;
    request?.release();
    this.#asked = this.#asked.then(() => request?.ended);
  }

  async #take(name: string, takeOver: boolean, onLost: () => void): Promise<boolean> {
    if (this.#current?.name === name && (await isOpen(this.#current.request))) return true;
    this.#current?.request.release();
    await this.#current?.request.ended;
    if (this.#locks === undefined) return true;
    const request = requestLock(this.#locks, name, {
      steal: takeOver,
      onStolen: () => {
        if (this.#current?.request === request) this.#current = undefined;
        onLost();
      },
    });
    this.#current = { name, request };
    return isOpen(request);
  }
}

async function isOpen({ outcome }: LockRequest): Promise<boolean> {
  return (await outcome) !== "taken";
}
