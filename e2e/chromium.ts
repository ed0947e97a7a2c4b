import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";

const VARIABLE = "CHROMIUM_PATH";
const ON_SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"] as const;

/** The Chromium to test with: the one named by CHROMIUM_PATH, else Playwright's own, else one on the system. */
export function findChromium(): string | undefined {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`${VARIABLE} names ${named}, and there is no such file`);
    return named;
  }
  return [chromium.executablePath(), ...ON_SYSTEM].find((path) => existsSync(path));
}

/** Starts it for a script that drives a browser by itself. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ["--no-sandbox", "--disable-gpu"] });
}

/** Installs one: Playwright's, or where that can't be downloaded, the system's package. Says what it does. */
function installChromium(): void {
  say("No Chromium here. Trying Playwright's own …");
  if (run("npx", ["playwright", "install", "chromium"])) return;
  say("That could not be downloaded. Trying the system's package …");
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo"];
  const apt = [...asRoot, "apt-get"];
  run(apt[0] ?? "", [...apt.slice(1), "update", "-qq"]);
  if (run(apt[0] ?? "", [...apt.slice(1), "install", "-y", "-qq", "chromium"])) return;
  say(`No Chromium could be installed. Install one and run again, or name one in ${VARIABLE}.`);
  process.exit(1);
}

function run(command: string, words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

function say(words: string): void {
  console.log(words);
}

/** Run by itself, before the browser tests: makes sure that there is one, and says which. */
export function ensureChromium(): void {
  if (findChromium() === undefined) installChromium();
  say(`Browser tests use ${findChromium()}`);
}
