declare module "virtual:packs" {
  /** Where the pack's outline is, on the app's own server. */
  export const packAddress: string;
}
