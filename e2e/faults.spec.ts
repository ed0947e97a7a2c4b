import { expect, type Page, test } from "@playwright/test";
import { delay, getResponse, HttpResponse, http, type RequestHandler } from "msw";
import { answerFirstCase } from "./app.ts";
import { refuseWriting } from "./unwilling-storage.ts";

const OUTLINE = "**/packs/ml-pro.*.json";
const FRAMES = /\/packs\/(?!ml-pro\.)[a-z-]+\.[^/]+\.json$/;
const HOW_SLOW_MS = 20_000;

/** Lets MSW answer what the app asks for. */
async function answerWith(page: Page, address: string | RegExp, ...handlers: RequestHandler[]): Promise<void> {
  await page.route(address, async (route) => {
    const response = await getResponse(handlers, new Request(route.request().url())).catch(() => Response.error());
    if (response === undefined || response.type === "error") return route.abort("failed").catch(() => undefined);
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({ status: response.status, headers, body: await response.text() }).catch(() => undefined);
  });
}

const FAULTS = [
  {
    what: "missing",
    title: "The questions have moved",
    handler: http.get("*", () => new HttpResponse(null, { status: 404 })),
    way: "Open the page again",
  },
  {
    what: "a server error",
    title: "The site has a problem",
    handler: http.get("*", () => new HttpResponse(null, { status: 503 })),
    way: "Try again",
  },
  { what: "offline", title: "The questions could not be reached", handler: http.get("*", () => HttpResponse.error()), way: "Try again" },
  {
    what: "malformed",
    title: "What arrived are not the questions",
    handler: http.get("*", () => HttpResponse.json({ format: 1, pack: { id: "ml-pro" }, files: {} })),
    way: "Try again",
  },
  {
    what: "a sign-in page in its place",
    title: "What arrived are not the questions",
    handler: http.get("*", () => HttpResponse.html("<html><body>Welcome to the airport</body></html>")),
    way: "Try again",
  },
  {
    what: "from a newer version",
    title: "This page is older than its questions",
    handler: http.get("*", () => HttpResponse.json({ format: 99 })),
    way: "Open the page again",
  },
  {
    what: "slow beyond patience",
    title: "The questions are taking too long",
    handler: http.get("*", async () => {
      await delay(HOW_SLOW_MS);
      return HttpResponse.json({});
    }),
    way: "Try again",
  },
] as const;

for (const { what, title, handler, way } of FAULTS) {
  test(`a pack that is ${what} is told of, with a way on`, async ({ page }) => {
    await answerWith(page, OUTLINE, handler);
    await page.goto("/");
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(title, { timeout: 25_000 });
    await expect(page.getByText("Your answers and your progress are kept")).toBeVisible();
    await page.unroute(OUTLINE);
    await page.getByRole("button", { name: way }).click();
    await expect(heading).toHaveText("Some terms look alike until one fact gives them away", { timeout: 20_000 });
  });
}

test("stories that can't be had in the middle of a quiz cost nothing: the question comes once they are there", async ({ page }) => {
  await answerWith(
    page,
    FRAMES,
    http.get("*", () => new HttpResponse(null, { status: 500 })),
  );
  await page.goto("/");
  await page.getByRole("button", { name: "Try your first case" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The site has a problem", { timeout: 20_000 });
  await page.unroute(FRAMES);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("radio")).toHaveCount(4, { timeout: 20_000 });
});

test("while the questions are slow, it says what it waits for", async ({ page }) => {
  await answerWith(
    page,
    OUTLINE,
    http.get("*", async () => {
      await delay(HOW_SLOW_MS);
      return HttpResponse.json({});
    }),
  );
  await page.goto("/");
  await expect(page.getByRole("status")).toHaveText("Waiting for the site to answer …");
  await expect(page.getByRole("status")).toBeVisible();
});

test("a screen whose code never comes says how to go on", async ({ page }) => {
  let isStuck = true;
  await page.route("**/assets/screens-*.js", (route) => (isStuck ? new Promise(() => undefined) : route.continue()));
  await page.goto("/review", { waitUntil: "commit" });
  const again = page.getByRole("button", { name: "Open the page again" });
  await expect(page.getByText("Waiting for the site to answer …")).toBeVisible();
  await expect(again).toBeHidden();
  await expect(again).toBeVisible({ timeout: 20_000 });
  isStuck = false;
  await again.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing to put right");
});

test("a link to a screen whose code never comes says so over the screen it was on", async ({ page }) => {
  let isStuck = true;
  await page.route("**/assets/screens-*.js", (route) => (isStuck ? new Promise(() => undefined) : route.continue()));
  await page.goto("/");
  await page.getByRole("link", { name: "Review" }).click();
  await expect(page.getByText("Waiting for the site to answer …")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Some terms look alike until one fact gives them away");
  const again = page.getByRole("button", { name: "Open the page again" });
  await expect(again).toBeVisible({ timeout: 20_000 });
  isStuck = false;
  await again.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing to put right");
  await expect(again).toHaveCount(0);
});

for (const kind of ["js", "css"])
  test(`where the ${kind} that comes after the first question can’t be had, the question stays, and its answer is kept`, async ({
    page,
  }) => {
    const later = `**/assets/answer-*.${kind}`;
    await page.route(later, (route) => route.abort());
    await page.goto("/");
    await page.getByRole("button", { name: "Try your first case" }).click();
    await expect(page.getByRole("radio").first()).toBeVisible();
    await page.waitForTimeout(1_500);
    await expect(page.getByRole("radio").first()).toBeVisible();
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This screen could not be fetched");
    await page.unroute(later);
    await page.getByRole("button", { name: "Open the page again" }).click();
    await expect(page.locator(".case mark").first()).toBeVisible();
    await expect(page.getByText("1 of 6", { exact: true })).toBeVisible();
  });

test("where storage takes nothing, a screen that can’t be had says that answers are lost with the page, and going back keeps them", async ({
  page,
}) => {
  await page.addInitScript(refuseWriting);
  await page.route("**/assets/screens-*.js", (route) => route.abort());
  // Nothing is stored from which the right answer could be told.
  await answerFirstCase(page);
  await page.getByRole("link", { name: "Leave", exact: true }).click();
  await page.getByRole("link", { name: "Review", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This screen could not be fetched");
  await expect(page.getByText("are kept in this browser")).toHaveCount(0);
  await expect(page.getByText("Answers that this browser does not store are lost when the page is opened again.")).toBeVisible();
  await page.unroute("**/assets/screens-*.js");
  await page.goBack();
  await page.getByRole("link", { name: "Settings", exact: true }).click();
  await expect(page.getByText(/^1 answer since/)).toBeVisible();
});

test("a chosen file that can’t be read any more says so", async ({ page }) => {
  await page.addInitScript(() => {
    File.prototype.text = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  });
  await page.goto("/settings");
  await page
    .getByLabel("A file exported from Tell Apart")
    .setInputFiles({ name: "progress.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(page.getByRole("alert")).toHaveText("This browser could not read the file. Nothing was changed.");
});
