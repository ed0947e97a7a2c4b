import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { headersFile, redirectsFile } from "./config-texts.ts";
import { cacheControlOf, HEADERS } from "./policy.ts";

/**
 * What static hosts need beside the app: `_headers`, `_redirects`, and `404.html`, the app itself for hosts that answer every address
 * without a file with that page. The preview server sends the same headers, so that every browser test runs under the policy.
 */
export function hostingPlugin(): Plugin {
  let base = "/";
  return {
    name: "tell-apart-hosting",
    configResolved: (config) => {
      base = config.base;
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile(base) });
      this.emitFile({ type: "asset", fileName: "_redirects", source: redirectsFile(base) });
    },
    writeBundle: ({ dir = "dist" }) => writeFileSync(join(dir, "404.html"), readFileSync(join(dir, "index.html"))),
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
        response.setHeader("Cache-Control", cacheControlOf(request.url ?? "", base));
        next();
      });
    },
  };
}
