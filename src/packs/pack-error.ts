/** Why a pack could not be had. Each kind has its own words on the screen. */
export type PackFault = "offline" | "slow" | "missing" | "server" | "not a pack" | "newer";

export class PackError extends Error {
  constructor(
    readonly fault: PackFault,
    /** For whoever mends it: the address, the status, the first place that does not fit. */
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
  }
}
