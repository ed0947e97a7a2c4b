const only = process.env.FOLDER;
const folder = only ?? "{engine,session,learner,mastery}";

/**
 * Mutation testing: every small change to the code that asks questions and keeps answers should make a test fail.
 * `FOLDER=session npm run test:mutants` does one folder; docs/testing.md says how to read what survives.
 * The audit of the order is left out: it is a tool, and its test needs the packs, which are not there when mutants run.
 */
export default {
  mutate: [`src/${folder}/**/*.ts`, "!src/**/*.test.ts", "!src/**/fixtures/**", "!src/**/testing/**", "!src/session/order-audit/**"],
  ignorePatterns: ["/*", "!/src", "!/mutants", "!/README.md"],
  testRunner: "vitest",
  vitest: { configFile: "mutants/vitest.config.ts" },
  plugins: ["@stryker-mutator/vitest-runner"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `reports/mutants-${only ?? "all"}.json`,
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 1,
  timeoutMS: 10_000,
};
