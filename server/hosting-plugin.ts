import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { headersFile, redirectsFile } from "./config-texts.ts";
import { descriptionOf, fixedPages, pageFor } from "./fixed-pages.ts";
import { cacheControlOf, HEADERS, metaPolicy } from "./security-policy.ts";

export interface Hosting {
  /** The site’s origin, such as `https://example.org`, for the pictures of previews. */
  readonly site?: string | undefined;
  /** Whether the page itself holds the policy, for hosts that set no headers. */
  readonly isPolicyInPage?: boolean;
}

/**
 * What static hosts need beside the app: `_headers`, `_redirects`, a copy of the page with its own names for each fixed address, and `404.html`, the app
 * itself for hosts that answer every address without a file with that page. The preview server sends the same headers, so that every browser test runs under
 * the policy.
 *
 * @param pack whose terms and contrasts have addresses
 */
export function hostingPlugin(pack: string, { site, isPolicyInPage = false }: Hosting): Plugin {
  let base = "/";
  return {
    name: "tell-apart-hosting",
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: (html, { server }) =>
      isPolicyInPage && server === undefined ? html.replace(/(<meta charset[^>]*>)/, (charset) => `${charset}\n    ${metaPolicy()}`) : html,
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile(base) });
      this.emitFile({ type: "asset", fileName: "_redirects", source: redirectsFile(base) });
    },
    writeBundle: ({ dir = "dist" }) => {
      const html = readFileSync(join(dir, "index.html"), "utf8");
      writeFileSync(join(dir, "404.html"), html);
      for (const page of fixedPages(outlineIn(dir, pack))) {
        mkdirSync(join(dir, page.path), { recursive: true });
        writeFileSync(join(dir, page.path, "index.html"), pageFor(html, page, { base, site }));
      }
      const first = { path: "", title: "Tell Apart", description: descriptionOf(html) };
      writeFileSync(join(dir, "index.html"), pageFor(html, first, { base, site }));
    },
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
        response.setHeader("Cache-Control", cacheControlOf(request.url ?? "", base));
        next();
      });
    },
  };
}

function outlineIn(dir: string, pack: string): string {
  const name = readdirSync(join(dir, "packs")).find((file) => file.startsWith(`${pack}.`));
  if (name === undefined) throw new Error(`the build holds no pack “${pack}”`);
  return readFileSync(join(dir, "packs", name), "utf8");
}
