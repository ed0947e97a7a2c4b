const DECAY = 0.177;
const DECAY_GROWTH = 0.217;

/**
 * One memory: the traces left by its uses. Activation is ln(sum of weight * age^-decay), ages in seconds of memory time; a trace that is
 * left while activation is high decays faster, which makes spaced uses worth more.
 */
export class Memory {
  readonly #times: number[] = [];
  readonly #weights: number[] = [];
  readonly #decays: number[] = [];
  /** The latest answer given, as most instants are asked for many times. */
  #latest: { readonly at: number; readonly activation: number } | null = null;

  activation(at: number): number {
    if (this.#latest?.at !== at) this.#latest = { at, activation: this.#activationAt(at) };
    return this.#latest.activation;
  }

  #activationAt(at: number): number {
    let sum = 0;
    for (let index = 0; index < this.#times.length; index++) {
      sum += (this.#weights[index] ?? 0) * Math.max(1, at - (this.#times[index] ?? 0)) ** -(this.#decays[index] ?? 0);
    }
    return Math.log(sum);
  }

  use(at: number, weight: number): void {
    this.#decays.push(DECAY + DECAY_GROWTH * Math.exp(this.activation(at)));
    this.#times.push(at);
    this.#weights.push(weight);
    this.#latest = null;
  }
}
