import { CACHE, HASHED_FOLDERS, HEADERS } from "./policy.ts";

const MADE = "Made from server/policy.ts by `npm run write:server`; a test compares them.";

/** `_headers`, as Netlify, Cloudflare Pages and others read it. What is not hashed those hosts ask for anew by themselves. */
export function headersFile(): string {
  const all = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  const hashed = HASHED_FOLDERS.flatMap((folder) => [`/${folder}/*`, `  Cache-Control: ${CACHE.hashed}`]);
  return [`# ${MADE}`, "/*", ...all, ...hashed, ""].join("\n");
}

/** A whole server for nginx. Headers stand in each location: nginx forgets the outer ones where a location adds one. */
export function nginxFile(): string {
  const headers = (cache: string) =>
    Object.entries({ ...HEADERS, "Cache-Control": cache }).map(([name, value]) => `        add_header ${name} "${value}" always;`);
  return [
    `# ${MADE}`,
    "# Put the built app into /srv/tell-apart, and your certificate into this server.",
    "server {",
    "    listen 80;",
    "    root /srv/tell-apart;",
    "    gzip on;",
    "    gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml;",
    "",
    `    location ~ ^/(?:${HASHED_FOLDERS.join("|")})/ {`,
    "        try_files $uri =404;",
    ...headers(CACHE.hashed),
    "    }",
    "",
    "    # A file that is not there is missing; any other address is one of the app's screens.",
    "    location ~ \\.[A-Za-z0-9]+$ {",
    "        try_files $uri =404;",
    ...headers(CACHE.others),
    "    }",
    "",
    "    location / {",
    "        try_files $uri /index.html;",
    ...headers(CACHE.others),
    "    }",
    "}",
    "",
  ].join("\n");
}
