import { defineConfig } from "@playwright/test";
import { findChromium } from "./chromium.ts";

const PORT = Number(process.env.PORT ?? 4187);
const executablePath = findChromium();

/** Browser tests run against the built app, as a learner gets it. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  // A machine that is busy elsewhere can stall a browser; what needed a second try is still reported, as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.CI ? "line" : "list",
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
    // A worker would answer in the place of what tests answer; e2e/offline.spec.ts lets it in.
    serviceWorkers: "block",
    // A trace of each test costs a quarter of the time, so only the second try keeps one.
    trace: "on-first-retry",
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: "..",
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
  },
});
