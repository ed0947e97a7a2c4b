interface Held {
  readonly name: string;
  readonly end: (stolen: boolean) => void;
}

/** The locks of one browser, for tests: `ifAvailable` and `steal` as browsers do them. */
export class FakeLocks implements LockManager {
  readonly #held = new Map<string, Held>();
  requests = 0;

  async query(): Promise<LockManagerSnapshot> {
    return { held: [...this.#held.keys()].map((name) => ({ name, mode: "exclusive", clientId: "" })), pending: [] };
  }

  request<T>(name: string, callback: LockGrantedCallback<T>): Promise<Awaited<T>>;
  request<T>(name: string, options: LockOptions, callback: LockGrantedCallback<T>): Promise<Awaited<T>>;
  async request<T>(name: string, ...rest: unknown[]): Promise<Awaited<T>> {
    const [options, callback] = readRequest<T>(rest);
    this.requests++;
    await Promise.resolve();
    if (options.steal) this.#steal(name);
    if (this.#held.has(name)) return options.ifAvailable ? await callback(null) : await new Promise<never>(() => undefined);
    const stolen = new Promise<never>((_, reject) => {
      const end = (taken: boolean) => (taken ? reject(new DOMException("stolen", "AbortError")) : undefined);
      this.#held.set(name, { name, end });
    });
    const mine = this.#held.get(name);
    try {
      return await Promise.race([callback({ name, mode: "exclusive" }), stolen]);
    } finally {
      if (this.#held.get(name) === mine) this.#held.delete(name);
    }
  }

  #steal(name: string): void {
    this.#held.get(name)?.end(true);
    this.#held.delete(name);
  }

  /** As when the tab that holds it dies. */
  free(name: string): void {
    this.#held.delete(name);
  }
}

function readRequest<T>(rest: unknown[]): [LockOptions, LockGrantedCallback<T>] {
  const [first, second] = rest;
  if (isCallback<T>(first)) return [{}, first];
  if (isCallback<T>(second)) return [first ?? {}, second];
  throw new TypeError("a lock needs a callback");
}

function isCallback<T>(value: unknown): value is LockGrantedCallback<T> {
  return typeof value === "function";
}
