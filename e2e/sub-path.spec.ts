import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { aMoment, answerByKey, copiedLink, expectNoSidewaysScroll, questionInView, spoken } from "./app.ts";
import { SCREENS } from "./every-screen.ts";
import { Site } from "./site.ts";

const BASE = "/tell-apart/";

test.use({ serviceWorkers: "allow" });
test.describe.configure({ mode: "default", timeout: 120_000 });

let folder = "";
let site: Site;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tell-apart-sub-path-"));
  execFileSync("npx", ["vite", "build", "--logLevel", "error", "--emptyOutDir", "--outDir", folder], {
    env: { ...process.env, BASE, NODE_ENV: "production" },
  });
});
test.afterAll(() => rmSync(folder, { recursive: true }));
test.afterEach(() => site.clear());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const at = (path: string) => `${site.address}${BASE}${path.slice(1)}`;

/** Opens the site; what the page asks for must all be there, and under the path. */
async function open(page: Page, hosting: { readonly rewrites: boolean }): Promise<{ readonly astray: string[] }> {
  site = new Site({ folder, base: BASE, ...hosting });
  await site.open();
  const astray: string[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const isPage = response.request().resourceType() === "document";
    if (!pathname.startsWith(BASE) || (response.status() >= 400 && !isPage)) astray.push(`${response.status()} ${pathname}`);
  });
  page.on("console", (message) => message.type() === "error" && !isMissingPage(message.text()) && astray.push(message.text()));
  return { astray };
}

/** A host without rewriting answers with the app and 404, which the browser notes. */
function isMissingPage(text: string): boolean {
  return text.startsWith("Failed to load resource: the server responded with a status of 404");
}

async function everyScreen(page: Page): Promise<void> {
  for (const path of SCREENS) {
    await page.goto(at(path));
    await expect(heading(page)).toBeVisible();
    await expect(heading(page), path).not.toHaveText(path === "/nowhere" ? /could not be/ : /could not be|There is no page here/);
    await expectNoSidewaysScroll(page, path);
  }
  for (const name of ["Review", "Mastery", "Settings", "Today"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page).toHaveURL(name === "Today" ? at("/") : at(`/${name.toLowerCase()}`));
  }
}

async function aQuizAndItsLinks(page: Page, browser: Browser): Promise<void> {
  await page.goto(at("/quiz?n=2&seed=a1"));
  await aMoment(page);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page).toHaveURL(at("/quiz"));
  for (const how of ["wrong", "right"] as const) {
    await answerByKey(page, how);
    await expect(page.locator(".verdict mark").first()).toBeVisible();
    if (how === "wrong") await followTheCopiedLink(page, browser);
    await page.reload();
    await expect(page.locator(".verdict mark").first()).toBeVisible();
    await aMoment(page);
    await page.keyboard.press("Enter");
  }
  await expect(page).toHaveURL(/\/tell-apart\/results\//);
  await page.locator(".questions a").first().click();
  await expect(page.locator("mark").first()).toBeVisible();
  await page.goto(at("/review"));
  await page.locator(".cases a").first().click();
  await expect(page).toHaveURL(/\/tell-apart\/case\?/);
  await expect(page.locator("mark").first()).toBeVisible();
}

async function followTheCopiedLink(page: Page, browser: Browser): Promise<void> {
  const { question } = await questionInView(page);
  const link = await copiedLink(page, "Copy a link to this question");
  expect(link).toContain(`${BASE}quiz?frame=`);
  const elsewhere = await browser.newContext();
  const friend = await elsewhere.newPage();
  await friend.goto(link);
  await aMoment(friend);
  await friend.getByRole("button", { name: "Open it" }).click();
  await expect(heading(friend)).toHaveText(spoken(question.ask));
  await elsewhere.close();
}

for (const rewrites of [true, false]) {
  test(`under a path, on a host that ${rewrites ? "rewrites" : "serves files only"}, every screen works, with and without a network`, async ({
    page,
    browser,
  }) => {
    const { astray } = await open(page, { rewrites });
    await everyScreen(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope)).then((scope) => expect(scope).toBe(at("/")));
    await aQuizAndItsLinks(page, browser);
    expect(astray).toEqual([]);
    await site.goAway();
    await everyScreen(page);
  });
}

test("under a path, the app can be installed, and starts at that path", async ({ page }) => {
  await open(page, { rewrites: true });
  await page.goto(at("/"));
  await expect(heading(page)).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  const { url, errors, data } = await devtools.send("Page.getAppManifest");
  expect([new URL(url).pathname, errors]).toEqual([`${BASE}manifest.webmanifest`, []]);
  const { icons, start_url: start, scope } = JSON.parse(data ?? "{}");
  expect([start, scope].map((address) => new URL(address, url).href)).toEqual([at("/"), at("/")]);
  for (const { src } of icons) expect((await page.request.get(new URL(src, url).href)).status()).toBe(200);
});

test("under a path, the screen of a crash leads back to the first screen", async ({ page }) => {
  await open(page, { rewrites: true });
  await page.addInitScript(() => {
    if (location.pathname.endsWith("/nowhere")) Object.defineProperty(Element.prototype, "querySelector", { get: () => undefined });
  });
  await page.goto(at("/nowhere"));
  await expect(heading(page)).toHaveText("Something in Tell Apart broke");
  await page.getByRole("button", { name: "Open it again" }).click();
  await expect(heading(page)).toHaveText("Some terms look alike until one fact gives them away");
  await expect(page).toHaveURL(at("/"));
});

test("under a path, an address without its last slash is the first screen’s too", async ({ page }) => {
  await open(page, { rewrites: true });
  await page.route("**/tell-apart", (route) => route.fulfill({ path: join(folder, "index.html") }));
  await page.goto(at("/").slice(0, -1));
  await expect(heading(page)).toHaveText("Some terms look alike until one fact gives them away");
  await expect(page).toHaveURL(at("/"));
});
