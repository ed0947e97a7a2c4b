interface Hold {
  readonly name: string;
  readonly held: Promise<boolean>;
  release(): void;
  /** Settled when the browser has let go of the lock. */
  readonly ended: Promise<void>;
}

/** Makes sure that a session is open in one tab at a time. */
export class SessionLock {
  readonly #locks: LockManager | undefined;
  #hold: Hold | undefined;
  /** What was asked last; the next waits for it, so that one tab never stands in its own way. */
  #asked: Promise<unknown> = Promise.resolve();

  constructor(locks: LockManager | undefined) {
    this.#locks = locks;
  }

  /**
   * Takes the lock of this name, letting go of the one held before.
   *
   * @param takeOver takes it away from the tab that holds it, which is told through its own `lost`
   * @param lost called when another tab takes it over
   * @returns false when another tab holds it. True also where the browser has no locks, or refuses them.
   */
  take(name: string, takeOver: boolean, lost: () => void): Promise<boolean> {
    const taken = this.#asked.then(() => this.#take(name, takeOver, lost));
    this.#asked = taken;
    return taken;
  }

  release(): void {
    const hold = this.#hold;
    this.#hold = undefined;
    hold?.release();
    this.#asked = this.#asked.then(() => hold?.ended);
  }

  async #take(name: string, takeOver: boolean, lost: () => void): Promise<boolean> {
    if (this.#hold?.name === name && (await this.#hold.held)) return true;
    this.#hold?.release();
    await this.#hold?.ended;
    if (this.#locks === undefined) return true;
    const hold = request(this.#locks, name, takeOver, () => {
      if (this.#hold === hold) this.#hold = undefined;
      lost();
    });
    this.#hold = hold;
    return hold.held;
  }
}

function request(locks: LockManager, name: string, steal: boolean, lost: () => void): Hold {
  const { promise: held, resolve: settle } = later<boolean>();
  const { promise: released, resolve: release } = later<void>();
  const granted = (lock: Lock | null) => {
    settle(lock !== null);
    return lock === null ? undefined : released;
  };
  const options = steal ? { steal: true } : { ifAvailable: true };
  // Asked inside a function of its own, so that a browser that throws is one that refuses.
  const asked = async () => {
    await locks.request(name, options, granted);
  };
  const ended = asked().catch((fault: unknown) => {
    const isTaken = fault instanceof DOMException && fault.name === "AbortError";
    // A browser may refuse locks, as it does where site data are blocked; the session is then simply open.
    settle(!isTaken);
    if (isTaken) lost();
  });
  return { name, held, release, ended };
}

function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
