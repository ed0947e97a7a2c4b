/**
 * The headers that a server must send with the app's files. The preview server, nginx.conf and the built `_headers` are all made from them.
 */

const CONTENT_SECURITY_POLICY = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self' data:",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "tell-apart",
} as const;

/** Abilities that the app has no use for and therefore gives up, for everything in it. */
const REFUSED = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb", "serial", "hid", "midi"] as const;

/** Directives that browsers ignore in a page: only the server may say who frames it. */
const SERVER_ONLY = "frame-ancestors";

/** The policy as a tag of the page, for hosts that set no headers. It does not reach the worker, and other headers have no such form. */
export function metaPolicy(): string {
  const told = Object.entries(CONTENT_SECURITY_POLICY).filter(([directive]) => directive !== SERVER_ONLY);
  return `<meta http-equiv="Content-Security-Policy" content="${told.map(([directive, value]) => `${directive} ${value}`).join("; ")}" />`;
}

/** The headers of every file. */
export const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": Object.entries(CONTENT_SECURITY_POLICY)
    .map(([directive, value]) => `${directive} ${value}`)
    .join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": REFUSED.map((ability) => `${ability}=()`).join(", "),
};

/** Folders whose files have a hash of their content in their name. */
export const HASHED_FOLDERS = ["assets", "packs"] as const;

/** Hashed files can be cached for good. Everything else is revalidated each time. */
export const CACHE = { hashed: "public, max-age=31536000, immutable", others: "no-cache" } as const;

/** @param base the path that the app is hosted under, with a slash at both ends */
export function cacheControlOf(path: string, base = "/"): string {
  return HASHED_FOLDERS.some((folder) => path.startsWith(`${base}${folder}/`)) ? CACHE.hashed : CACHE.others;
}
