import { expect, type Page, test } from "@playwright/test";
import { SEED_SHAPE } from "../src/glossary/fixtures/glossaries.ts";
import { aMoment, answerByKey, twinMark } from "./app.ts";
import { SCREENS } from "./every-screen.ts";
import { Site } from "./site.ts";
import { fillStorage, makeRoom } from "./unwilling-storage.ts";

test.use({ serviceWorkers: "allow" });
// The worker fetches the whole app; on a busy machine that takes its time.
test.describe.configure({ timeout: 180_000 });

let site: Site;
test.beforeEach(async () => {
  site = new Site();
  await site.open();
});
test.afterEach(() => site.clear());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function firstVisit(page: Page): Promise<void> {
  await page.goto(site.address);
  await expect(heading(page)).toHaveText("Some terms look alike until one fact gives them away");
  // A page that is being opened just when the worker takes over is passed over by it, and its next visit is not.
  await expect
    .poll(
      async () => {
        const isControlled = await page.evaluate(async () => {
          await navigator.serviceWorker.ready;
          return navigator.serviceWorker.controller !== null;
        });
        if (!isControlled) await page.reload();
        return isControlled;
      },
      { timeout: 60_000, intervals: [2_000] },
    )
    .toBe(true);
}

test("after the first visit everything works without a network, a whole exam included", async ({ page }) => {
  test.setTimeout(120_000);
  await firstVisit(page);
  await site.goAway();
  for (const path of SCREENS) {
    await page.goto(site.address + path);
    await expect(heading(page)).toBeVisible();
    await expect(heading(page)).not.toHaveText(/could not be/);
  }
  await page.goto(`${site.address}/quiz?clock=exam&seed=11`);
  await page.getByRole("button", { name: "Start" }).click();
  for (let number = 1; number <= 5; number++) {
    await expect(page.getByRole("button", { name: new RegExp(`^${number} of 59`) })).toBeVisible();
    await expect(page.getByRole("radio").first()).toBeVisible();
    await page.waitForTimeout(350);
    await page.keyboard.press(String(1 + (number % 4)));
    await page.keyboard.press("Enter");
  }
  await page.getByRole("button", { name: /of 59/ }).click();
  await page.getByRole("button", { name: "Finish and review" }).click();
  await expect(heading(page)).toContainText("54 unanswered");
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Submit" }).click();
  await expect(page).toHaveURL(/\/results\//);
  await expect(heading(page)).toContainText("of 59 right");
});

/** Addresses as they come from elsewhere: their query or their end looks like the name of a file. */
const LOOK_LIKE_FILES = ["/quiz?n=6&scope=term.drift", "/quiz?n=6&utm_source=example.com", "/terms/rollback.Thanks"] as const;

for (const rewrites of [true, false]) {
  test(`a link that ends like a file opens on a host that ${rewrites ? "rewrites" : "serves files only"}, and without a network`, async ({
    page,
  }) => {
    await site.clear();
    site = new Site({ rewrites });
    await site.open();
    const opens = async () => {
      for (const path of LOOK_LIKE_FILES) {
        await page.goto(site.address + path);
        await expect(heading(page)).toHaveText(path.startsWith("/quiz") ? /^Six / : "There is no page here");
      }
    };
    await opens();
    await firstVisit(page);
    await site.goAway();
    await opens();
  });
}

test("the app can be installed", async ({ page }) => {
  await firstVisit(page);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  expect([new URL(url).pathname, errors]).toEqual(["/manifest.webmanifest", []]);
  const { icons } = JSON.parse(data ?? "{}");
  for (const { src } of icons) expect((await page.request.get(new URL(src, url).href)).headers()["content-type"]).toMatch(/^image\//);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // Each test has a window of its own that keeps nothing, and those install nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("a sign-in page in a file's place is never stored, and the visit after it makes up for it", async ({ page }) => {
  site.lies = (path) => /\/packs\/watch-and-measure\./.test(path);
  await page.goto(site.address);
  await expect(heading(page)).toHaveText("Some terms look alike until one fact gives them away");
  const fate = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration === undefined ? "none" : registration.active === null ? "not active" : "active";
    });
  await expect.poll(async () => (await fate()) !== "active" && (await storedTexts(page)).length > 0, { timeout: 15_000 }).toBe(true);
  await page.waitForTimeout(1_500);
  expect(await fate()).not.toBe("active");
  expect((await storedTexts(page)).filter((text) => text.includes("Please sign in"))).toEqual([]);

  site.lies = () => false;
  await page.reload();
  await expect.poll(fate, { timeout: 15_000 }).toBe("active");

  site.lies = () => true;
  await page.reload();
  await expect(heading(page)).toHaveText("Some terms look alike until one fact gives them away");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined));
  expect((await storedTexts(page)).filter((text) => text.includes("Please sign in"))).toEqual([]);
  await page.reload();
  await expect(heading(page)).toHaveText("Some terms look alike until one fact gives them away");
});

test("a new version waits while a quiz is open, and comes after it with the learner's answers still there", async ({ page }) => {
  await firstVisit(page);
  await page.getByRole("button", { name: "Try your first case" }).click();
  await answerByKey(page, "right");
  await expect(twinMark(page)).toBeVisible();

  site.publish("2");
  await lookForUpdate(page);
  await aMoment(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 6", { exact: true })).toBeVisible();
  await answerByKey(page, "right");
  await expect(twinMark(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText("2 of 6", { exact: true })).toBeVisible();
  expect(await versionOf(page)).toBe("1");
  expect(await isWaiting(page)).toBe(true);

  await page
    .getByRole("link", { name: "Leave", exact: true })
    .or(page.getByRole("button", { name: "Leave", exact: true }))
    .click();
  await expect.poll(() => versionOf(page).catch(() => "?"), { timeout: 15_000 }).toBe("2");
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("2 of 6", { exact: true })).toBeVisible();
});

test("a new version does not come while another tab has a quiz open", async ({ page, context }) => {
  await firstVisit(page);
  await page.getByRole("button", { name: "Try your first case" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${site.address}/settings`);
  site.publish("2");
  await lookForUpdate(other);
  await other.getByRole("link", { name: "Mastery", exact: true }).click();
  await other.getByRole("link", { name: "Today", exact: true }).click();
  await other.waitForTimeout(1_000);
  expect(await versionOf(page)).toBe("1");
  expect(await isWaiting(page)).toBe(true);
  await answerByKey(page, "right");
  await expect(twinMark(page)).toBeVisible();
});

test("a new version does not come in the middle of a round of a glossary, whose place lies in the page only", async ({ page }) => {
  await firstVisit(page);
  await page.goto(`${site.address}/glossary`);
  await page.getByLabel("Paste a glossary").fill(SEED_SHAPE);
  await page.getByRole("button", { name: "Find the terms" }).click();
  await page.getByRole("button", { name: "Build the quiz" }).click();
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Answer" }).click();
  await aMoment(page);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText(/^2 of /)).toBeVisible();
  site.publish("2");
  await lookForUpdate(page);
  await hide(page);
  await page.waitForTimeout(2_500);
  expect(await versionOf(page)).toBe("1");
  await expect(page.getByText(/^2 of /)).toBeVisible();
});

test("a new version does not come while a file may be on its way in, or while something lies in memory only", async ({ page }) => {
  await firstVisit(page);
  await page.getByRole("link", { name: "Settings", exact: true }).click();
  await expect(page.getByRole("button", { name: "Import" })).toBeVisible();
  site.publish("2");
  await lookForUpdate(page);
  await hide(page);
  await page.waitForTimeout(2_500);
  expect(await versionOf(page)).toBe("1");

  await page.evaluate(fillStorage);
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.getByRole("alert")).toContainText("storage for this site is full");
  await page.getByRole("link", { name: "Today", exact: true }).click();
  await page.waitForTimeout(2_500);
  expect(await versionOf(page)).toBe("1");
  expect(await isWaiting(page)).toBe(true);

  await page.evaluate(makeRoom);
  await page.getByRole("link", { name: "Settings", exact: true }).click();
  await page.getByRole("radio", { name: "Light" }).check();
  await page.getByRole("link", { name: "Today", exact: true }).click();
  await expect.poll(() => versionOf(page).catch(() => "?"), { timeout: 15_000 }).toBe("2");
});

/** As a phone does when a file is chosen, and any browser when another tab is looked at. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    Reflect.deleteProperty(document, "visibilityState");
  });
}

async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => isWaiting(page), { timeout: 15_000 }).toBe(true);
}

function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? null) !== null);
}

function versionOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("meta[name=version]")?.getAttribute("content") ?? "1");
}

/** Everything in the browser's caches, as text. */
function storedTexts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) texts.push((await (await cache.match(request))?.text()) ?? "");
    }
    return texts;
  });
}
