import type { KnipConfig } from "knip";

/**
 * `knip` finds what nobody uses. `knip --production` leaves out tests and what serves only them, and so finds what only tests use; but an
 * export that its own file uses as well is there for its tests, and is let be.
 */
export default {
  entry: [
    "src/app/worker/service-worker.ts!",
    "src/app/worker/worker-plugin.ts!",
    "src/packs/build-plugin.ts!",
    "src/packs/commands/*.ts!",
    "server/*.ts!",
    "e2e/*.spec.ts",
    "bench/**/main.ts!",
    "bench/**/*.test.ts",
    "src/**/*.test.ts",
  ],
  project: [
    "src/**/*.{ts,tsx}!",
    "!{src,bench,server}/**/*.test.ts!",
    "!src/**/{testing,fixtures}/**!",
    "!src/mastery/testing/small-pack.ts!",
    "e2e/**/*.ts",
    "bench/**/*.ts!",
    "server/**/*.ts!",
  ],
  ignoreExportsUsedInFile: process.argv.includes("--production"),
  // Tests of mastery count answers one by one.
  ignoreIssues: { "src/mastery/model/replay.ts": ["exports"] },
  exclude: ["duplicates"],
} satisfies KnipConfig;
