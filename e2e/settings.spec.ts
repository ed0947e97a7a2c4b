import { expect, type Page, test } from "@playwright/test";
import { expectAskedBeforeLeaving } from "./app.ts";
import { becomeLearner, someAttempts } from "./learner.ts";
import { fillStorage, refuseWriting } from "./unwilling-storage.ts";

const LOST = "What this browser does not store is only in this tab, and is lost when you close it.";

async function chooseFile(page: Page, text: string): Promise<void> {
  await page
    .getByLabel("A file exported from Tell Apart")
    .setInputFiles({ name: "progress.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

async function reset(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Reset" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reset" }).click();
}

test("an import that no storage takes says that it is lost with the tab", async ({ page }) => {
  await page.addInitScript(refuseWriting);
  await page.goto("/settings");
  await expect(page.getByText("What you answer now is only in this tab")).toBeVisible();
  await page.getByRole("button", { name: "I have read this" }).click();
  await becomeLearner(page, someAttempts(3, Date.now()), "3 answers were added, in this tab only.");
  await expect(page.getByRole("status")).toContainText("This browser did not store them: they are lost when you close the tab.");
  await expect(page.getByText(/^3 answers since/)).toContainText(LOST);
  await expect(page.getByText("kept in this browser only")).toHaveCount(0);

  // Browsers ask only on pages that were touched.
  await page.getByRole("checkbox", { name: "An import takes the file’s settings too" }).check();
  await expectAskedBeforeLeaving(page);
  await expect(page.getByText(/^3 answers since/)).toBeVisible();
});

test("where storage is full, answers are not said to be kept", async ({ page }) => {
  await becomeLearner(page, someAttempts(3, Date.now()));
  await expect(page.getByText(/^3 answers since/)).toContainText("kept in this browser only");
  await page.evaluate(fillStorage);
  await page.reload();
  await expect(page.getByText(/^3 answers since/)).toContainText(LOST);
});

test("a reset says what was deleted, and what stays", async ({ page }) => {
  await becomeLearner(page, someAttempts(1, Date.now()));
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(page.getByRole("dialog")).toContainText("1 answer, the quizzes in progress and their results will be deleted");
  await page.getByRole("dialog").getByRole("button", { name: "Reset" }).click();
  await expect(page.getByRole("status")).toHaveText("All progress was deleted from this browser. Your settings were kept.");
  await page.evaluate(() => localStorage.setItem("tell-apart/settings", "{"));
  await page.reload();
  await reset(page);
  await expect(page.getByText("All progress was deleted from this browser, but for what was set aside.")).toBeVisible();
  await expect(page.getByText("Set aside because it could not be read:")).toBeVisible();
});

test("a reset that storage refuses is not called done, and what was stored comes back", async ({ page }) => {
  await becomeLearner(page, someAttempts(3, Date.now()));
  await page.evaluate(refuseWriting);
  await reset(page);
  await expect(page.getByText("All progress was deleted from this tab, but perhaps not from this browser.")).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^3 answers since/)).toBeVisible();
});

test("while a long record is read, it is not called empty", async ({ page }) => {
  await becomeLearner(page, someAttempts(10_000, Date.now()));
  await page.addInitScript(holdSlices);
  await page.reload();
  await expect(page.getByText("Reading your answers …")).toBeVisible();
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(page.getByRole("dialog")).toContainText("All answers, the quizzes in progress and their results will be deleted");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("No answers yet")).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("go-on")));
  await expect(page.getByText(/^10,000 answers since/)).toBeVisible();
});

/** Reading goes on by messages, each through a channel of its own; the first channel is React's. */
function holdSlices(): void {
  let [channels, isHeld] = [0, true];
  const held: (() => void)[] = [];
  addEventListener("go-on", () => {
    isHeld = false;
    for (const post of held) post();
  });
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      if (channels++ === 0) return;
      const post = this.port2.postMessage.bind(this.port2, null);
      this.port2.postMessage = () => (isHeld ? void held.push(post) : post());
    }
  };
}

test("a file of megabytes that holds no answers is refused with the place, and soon", async ({ page }) => {
  await page.goto("/settings");
  const settings = `{"theme":"system","paceSeconds":60,"showClock":true,"extraTime":0,"shortcuts":true,"examDay":null}`;
  const head = `{"format":"tell-apart-progress","version":1,"exportedAt":"2026-01-01T00:00:00Z","settings":${settings}`;
  await chooseFile(page, `${head},"attempts":[${"{},".repeat(999_999)}{}]}`);
  await expect(page.getByRole("alert")).toHaveText(
    "attempts[0].at should be a time in whole milliseconds since 1970. Nothing was changed.",
    { timeout: 5_000 },
  );
});

test("who has just imported a copy is not reminded to make one", async ({ page }) => {
  await becomeLearner(page, someAttempts(250, Date.now()));
  await page.getByRole("link", { name: "Today", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "A copy of your progress" })).toHaveCount(0);
});
