/**
 * The whole address of a screen, for use outside of the app.
 *
 * @param path as the app's own links name it: "/quiz?n=12"
 */
export function absoluteUrl(path: string): string {
  return new URL(path.slice(1), new URL(import.meta.env.BASE_URL, location.origin)).href;
}
