/** Why a pack could not be loaded. Each reason has its own words on the screen. */
export type PackFault = "offline" | "slow" | "missing" | "server" | "not a pack" | "newer";

export class PackError extends Error {
  constructor(
    readonly fault: PackFault,
    /** For the person who mends it: the address, the status, or the first place that does not fit. */
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
  }
}
