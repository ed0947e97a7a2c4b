import { expect, test } from "@playwright/test";
import { codeOf } from "../bench/size/built.ts";

test("before the first question, no code is fetched but what its size is kept for", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    if (/\.(?:js|css)$/.test(path)) fetched.push(path.slice(1));
  });
  await page.goto("/");
  // Read when the question's first option comes into being: what is fetched after it is not in its way.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector("input[type=radio]") === null) return;
      observer.disconnect();
      const files = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.slice(1));
      document.documentElement.dataset.fetched = files.filter((name) => /\.(?:js|css)$/.test(name)).join(" ");
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole("button", { name: "Try your first case" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  // A question with a chart needs the drawing of charts, and no other does.
  const fetchedBefore = (await page.locator("html").getAttribute("data-fetched"))?.split(" ").sort();
  const before = fetchedBefore?.filter((name) => !name.startsWith("assets/chart-"));
  expect(before).toEqual(
    codeOf("dist")
      .map(({ name }) => name)
      .sort(),
  );
  // And what comes after it has come: the feedback.
  await expect.poll(() => fetched.length).toBeGreaterThan(before?.length ?? 0);
});
