import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { headersFile, nginxFile, redirectsFile } from "./config-texts.ts";
import { CACHE, cacheControlOf, HEADERS } from "./security-policy.ts";

test("the server for nginx sends the headers that the browser tests ran under", () => {
  expect(readFileSync("server/nginx.conf", "utf8")).toBe(nginxFile());
});

test("each header stands once in every place of nginx, and once for static hosts", () => {
  const nginx = nginxFile();
  const places = nginx.match(/location /g)?.length ?? 0;
  for (const [name, value] of Object.entries(HEADERS)) {
    expect(value).not.toContain('"');
    expect(nginx.split(`add_header ${name} "${value}" always;`).length - 1).toBe(places);
    expect(headersFile().split(`${name}: ${value}`).length - 1).toBe(1);
  }
});

test("nothing inline, nothing from elsewhere, no text made a script", () => {
  const policy = HEADERS["Content-Security-Policy"] ?? "";
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test("only files with a hash in their name are kept for good", () => {
  expect(cacheControlOf("/assets/index-1234.js")).toBe(CACHE.hashed);
  for (const path of ["/", "/index.html", "/sw.js", "/manifest.webmanifest", "/quiz"]) expect(cacheControlOf(path)).toBe(CACHE.others);
});

test("hosted under a path, every rule names that path and no other", () => {
  expect(cacheControlOf("/tell-apart/assets/index-1234.js", "/tell-apart/")).toBe(CACHE.hashed);
  expect(headersFile("/tell-apart/").match(/^\/\S*/gm)).toEqual(["/tell-apart/*", "/tell-apart/assets/*", "/tell-apart/packs/*"]);
  expect(redirectsFile("/tell-apart/")).toBe(
    [
      "/tell-apart/assets/* /tell-apart/404.html 404",
      "/tell-apart/packs/* /tell-apart/404.html 404",
      "/tell-apart/* /tell-apart/index.html 200\n",
    ].join("\n"),
  );
  expect(nginxFile("/tell-apart/")).toContain("location /tell-apart/ {\n        try_files $uri $uri/index.html /tell-apart/index.html;");
});
