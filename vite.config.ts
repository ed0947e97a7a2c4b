import react from "@vitejs/plugin-react";
import type { Rolldown } from "vite";
import { defineConfig } from "vitest/config";
import manifest from "./package.json" with { type: "json" };
import { hostingPlugin } from "./server/hosting-plugin.ts";
import { workerPlugin } from "./src/app/worker/worker-plugin.ts";
import { packsPlugin } from "./src/packs/build-plugin.ts";

/**
 * What the first question needs comes as one file: in one piece it compresses 5 kB smaller than in three. What may follow it, the attempt log
 * and the feedback, is the next one, and all other screens are a third: thirty small files would each have to be named in the first. The
 * drawing of charts is a file of its own: a question that has one needs it, and no other.
 */
const groups: Rolldown.CodeSplittingGroup[] = [
  { name: "app", tags: ["$initial"], priority: 3 },
  { name: "schemas", test: /node_modules\/zod\//, priority: 2 },
  { name: "chart", test: /src\/views\/case\/chart-(?:plot\.|drawing|ends|labels|scale|words)/, priority: 3 },
  {
    name: "answer",
    test: /src\/(?:views\/(?:case\/|case-tools\/case-tools|home|quiz|notice-list)|learner\/storage\/persistent-storage)/,
    priority: 2,
  },
  { name: "glossary", test: /src\/(?:views\/glossary|glossary|learner\/glossaries)\//, priority: 2 },
  {
    name: "screens",
    test: /src\/views\/(?:apart|mastery|print|results|review|kept|settings|setup|term)\/|src\/views\/elsewhere\/take/,
    priority: 1,
  },
];

/** The path that the app is hosted under, with a slash at both ends: `BASE=/tell-apart/ npm run build`. */
const base = process.env.BASE ?? "/";

/** The site’s origin, for the pictures of previews, and whether the page itself holds the policy: `SITE=https://example.org META_POLICY=1`. */
const hosting = { site: process.env.SITE, isPolicyInPage: process.env.META_POLICY === "1" };

const PACK = "ml-pro";

export default defineConfig({
  base,
  define: { "import.meta.env.VITE_VERSION": JSON.stringify(manifest.version) },
  plugins: [react(), packsPlugin(PACK), workerPlugin(), hostingPlugin(PACK, hosting)],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1", port: 4173 },
  test: { include: ["src/**/*.test.ts", "bench/**/*.test.ts", "server/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
