import { defineConfig } from "vitest/config";

const folder = process.env.FOLDER ?? "{engine,session,learner,mastery}";

/** The tests that stand beside the changed code. Questions are pinned where the packs are. */
export default defineConfig({
  test: {
    include: [`src/${folder}/**/*.test.ts`, "src/packs/pinned.test.ts"],
    setupFiles: ["mutants/short-properties.ts"],
    testTimeout: 60_000,
  },
});
