import { CACHE, HASHED_FOLDERS, HEADERS } from "./security-policy.ts";

const MADE = "Made from server/security-policy.ts by `npm run write:server`; a test compares them.";

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it. What is not hashed those hosts ask for anew by themselves.
 *
 * @param base the path that the app is hosted under, with a slash at both ends
 */
export function headersFile(base = "/"): string {
  const all = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  const hashed = HASHED_FOLDERS.flatMap((folder) => [`${base}${folder}/*`, `  Cache-Control: ${CACHE.hashed}`]);
  return [`${base}*`, ...all, ...hashed, ""].join("\n");
}

/** `_redirects`, for the same hosts: a file of the build that is gone is missing, any other address is one of the app's screens. */
export function redirectsFile(base = "/"): string {
  const missing = HASHED_FOLDERS.map((folder) => `${base}${folder}/* ${base}404.html 404`);
  return [...missing, `${base}* ${base}index.html 200`, ""].join("\n");
}

/**
 * A whole server for nginx. Headers stand in each location: nginx forgets the outer ones where a location adds one.
 *
 * @param base the path that the app is hosted under, with a slash at both ends
 */
export function nginxFile(base = "/", port = 80): string {
  const headers = (cache: string) =>
    Object.entries({ ...HEADERS, "Cache-Control": cache }).map(([name, value]) => `        add_header ${name} "${value}" always;`);
  return [
    `# ${MADE}`,
    `# Put the built app into /srv/tell-apart${base}, and your certificate into this server.`,
    "server {",
    `    listen ${port};`,
    "    root /srv/tell-apart;",
    "    gzip on;",
    "    gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml;",
    "",
    `    location ~ ^${base}(?:${HASHED_FOLDERS.join("|")})/ {`,
    "        try_files $uri =404;",
    ...headers(CACHE.hashed),
    "    }",
    "",
    "    # Any address that has no file is one of the app's screens; some have a page of their own, for previews.",
    `    location ${base} {`,
    `        try_files $uri $uri/index.html ${base}index.html;`,
    ...headers(CACHE.others),
    "    }",
    "}",
    "",
  ].join("\n");
}
