import { defineConfig } from "vitest/config";

const folder = process.env.FOLDER ?? "{engine,session,learner,mastery}";

/** The tests that stand beside the changed code, but for one that takes too long and one that needs the packs. Questions are pinned where the packs are. */
export default defineConfig({
  test: {
    include: [`src/${folder}/**/*.test.ts`, "src/packs/pinned.test.ts"],
    exclude: ["src/learner/attempt-log/many-answers.slow.test.ts", "src/session/order-audit/audit-order.slow.test.ts"],
    setupFiles: ["mutants/short-properties.ts"],
    testTimeout: 60_000,
  },
});
