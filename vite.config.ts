import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import manifest from "./package.json" with { type: "json" };
import { codeGroups } from "./server/code-groups.ts";
import { hostingPlugin } from "./server/hosting-plugin.ts";
import { workerPlugin } from "./src/app/worker/worker-plugin.ts";
import { packsPlugin } from "./src/packs/build-plugin.ts";

/** The path that the app is hosted under, with a slash at both ends: `BASE=/tell-apart/ npm run build`. */
const base = process.env.BASE ?? "/";

/** The site’s origin, for the pictures of previews, and whether the page itself holds the policy: `SITE=https://example.org META_POLICY=1`. */
const hosting = { site: process.env.SITE, isPolicyInPage: process.env.META_POLICY === "1" };

const PACK = "ml-pro";

const TESTS = ["src/**/*.test.ts", "bench/**/*.test.ts", "server/**/*.test.ts"];
const PAGE = "src/{learner,views,app}/**/*.test.ts";
const SLOW = "{src,bench,server}/**/*.slow.test.ts";

export default defineConfig({
  base,
  define: { "import.meta.env.VITE_VERSION": JSON.stringify(manifest.version) },
  plugins: [react(), packsPlugin(PACK), workerPlugin(), hostingPlugin(PACK, hosting)],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: codeGroups } } },
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1", port: 4173 },
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Otherwise one core is left idle, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      // Most of the time went into loading the same modules for each file anew. Files share them where no module holds anything between calls.
      { extends: true, test: { name: "pure", include: TESTS, exclude: [SLOW, PAGE], isolate: false } },
      // The learner's stores and the screens hold what a page holds, so that their modules are made anew for each file.
      {
        extends: true,
        test: { name: "page", include: [PAGE], exclude: [SLOW], isolate: false, setupFiles: ["src/learner/testing/fresh-page.ts"] },
      },
      { extends: true, test: { name: "slow", include: [SLOW] } },
    ],
  },
});
