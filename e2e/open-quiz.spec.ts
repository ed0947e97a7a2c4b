import { expect, type Page, test } from "@playwright/test";
import { codesOf } from "../src/session/links/question-codes.ts";
import {
  aMoment,
  answerAndGoOn,
  answerByKey,
  answerFirstCase,
  expectAskedBeforeLeaving,
  pack,
  type StoredSession,
  startQuiz,
  storedSession,
} from "./app.ts";
import { exported } from "./driver.ts";
import { fillStorage, makeRoom } from "./unwilling-storage.ts";

const [first, other] = pack.contrasts;
const [one, another] = first?.frames.map(({ id }) => id) ?? [];
const elsewhere = other?.frames[0]?.id;

/** The address of a quiz of these very questions, whatever the pack would draw. */
function quizOf(frames: readonly (string | undefined)[], tell: "each" | "end" = "each"): string {
  return `scope=due&clock=none&tell=${tell}&fact=off&seed=1&q=${codesOf(frames.map((frame = "", at) => ({ frame, seed: 4 + at })))}`;
}

/** Two frames of one contrast, and one of another. */
const THREE = [one, another, elsewhere] as const;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Takes an option and goes on, where answers can be changed until the end. */
async function takeAndGoOn(page: Page): Promise<void> {
  await aMoment(page);
  await page.keyboard.press("1");
  await aMoment(page);
  await page.keyboard.press("Enter");
}

/**
 * Acts in another tab.
 *
 * @param isHeard whether the page knows of it: tabs are processes, and much that is written takes a while to be known, and is lost if the tab
 *   ends before
 */
async function inAnotherTab(page: Page, act: () => void, isHeard = () => true): Promise<void> {
  const other = await page.context().newPage();
  await other.goto("/licences.txt");
  await other.evaluate(act);
  await page.waitForFunction(isHeard);
  await other.close();
}

/** To be run in a page: whether storage takes not even the 40 characters that any answer needs. */
function isFull(): boolean {
  try {
    localStorage.setItem("other/probe", "x".repeat(40));
    localStorage.removeItem("other/probe");
    return false;
  } catch {
    return true;
  }
}

/** Storage that is full from the first question on. */
async function startQuizThenFillStorage(page: Page): Promise<void> {
  // Two stories of one frame, so that the first two questions take the same room.
  await startQuiz(page, quizOf([one, one, elsewhere]));
  await page.waitForTimeout(500);
  await inAnotherTab(page, fillStorage, isFull);
}

test("where the browser blocks site data and locks with it, the first case is simply open", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
    LockManager.prototype.request = () => Promise.reject(new DOMException("The request was denied.", "SecurityError"));
  });
  await answerFirstCase(page);
});

type Wire = { files: Record<string, unknown>; pack: { contrasts: { id: string }[] }; frames: { id: string; terms: string[] }[] };

const LOSSES: readonly {
  readonly what: string;
  readonly file: (contrast: string) => string;
  readonly lose: (wire: Wire, frame: string) => void;
}[] = [
  {
    what: "case",
    file: (contrast) => `**/packs/${contrast}.*`,
    lose: (wire, frame) => {
      wire.frames = wire.frames.filter(({ id }) => id !== frame);
    },
  },
  {
    what: "case in its old terms",
    file: (contrast) => `**/packs/${contrast}.*`,
    lose: (wire, frame) => {
      // Each place gets another term: turned round, three terms would keep the one in the middle, and with it the question.
      for (const { id, terms } of wire.frames) if (id === frame) terms.push(...terms.splice(0, 1));
    },
  },
  {
    what: "cluster",
    file: () => "**/packs/ml-pro.*",
    lose: (wire, frame) => {
      const [contrast = ""] = frame.split("/");
      delete wire.files[contrast];
      wire.pack.contrasts = wire.pack.contrasts.filter(({ id }) => id !== contrast);
    },
  },
];

/** Opens the page again, and the pack has lost this frame, or its whole contrast. */
async function lose(page: Page, { file, lose: edit }: (typeof LOSSES)[number], frame: string): Promise<void> {
  await page.route(file(frame.split("/")[0] ?? ""), async (route) => {
    const wire = await (await route.fetch()).json();
    edit(wire, frame);
    await route.fulfill({ json: wire });
  });
  await page.goto("/quiz");
}

/** Two questions of one contrast are answered, and one of another is in view. */
async function atThirdOfThree(page: Page): Promise<StoredSession> {
  await startQuiz(page, quizOf(THREE));
  await answerAndGoOn(page, "right");
  await answerAndGoOn(page, "right");
  await expect(page.getByText("3 of 3", { exact: true })).toBeVisible();
  return storedSession(page);
}

for (const loss of LOSSES) {
  test(`a quiz whose answered ${loss.what} has left the pack goes on, is handed in, and all its answers are kept`, async ({ page }) => {
    await startQuiz(page, quizOf(THREE, "end"));
    await takeAndGoOn(page);
    await expect(page.getByText("2 of 3")).toBeVisible();
    await takeAndGoOn(page);
    await expect(page.getByText("3 of 3")).toBeVisible();
    const { plan } = await storedSession(page);
    await lose(page, loss, plan.items[0]?.frame ?? "");
    await expect(page.getByRole("radio").first()).toBeVisible();
    await takeAndGoOn(page);
    await expect(heading(page)).toHaveText("Everything answered");
    await page.getByRole("button", { name: "Question 1, answered" }).click();
    await expect(heading(page)).toHaveText("This case is no longer in the pack");
    await expect(heading(page)).toBeFocused();
    await expect(page.getByText("Your answer to it is kept")).toBeVisible();
    for (const place of ["2 of 3", "3 of 3"]) {
      await aMoment(page);
      await page.keyboard.press("Enter");
      await expect(page.getByText(place)).toBeVisible();
    }
    await aMoment(page);
    await page.keyboard.press("Enter");
    await aMoment(page);
    await page.getByRole("button", { name: "Submit", exact: true }).click();
    await expect(page).toHaveURL(/\/results\//);
    await expect(heading(page)).toContainText("of three");
    const kept = await exported(page);
    expect(kept.map(({ frame }) => frame).sort()).toEqual(plan.items.map(({ frame }) => frame).sort());
  });

  test(`a quiz whose ${loss.what} in view has left the pack passes over it`, async ({ page }) => {
    const { plan } = await atThirdOfThree(page);
    await lose(page, loss, plan.items[2]?.frame ?? "");
    await expect(heading(page)).toHaveText("This case is no longer in the pack");
    await expect(page.getByText("this one stays unanswered")).toBeVisible();
    await aMoment(page);
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page).toHaveURL(/\/results\//);
    await expect(heading(page)).toHaveText("Two of two");
    expect((await exported(page)).length).toBe(2);
  });

  test(`a quiz whose ${loss.what} left the pack while its tell was shown goes on, and the answer is kept`, async ({ page }) => {
    const { plan } = await atThirdOfThree(page);
    await answerByKey(page, "right");
    await expect(page.locator(".case mark").first()).toBeVisible();
    await lose(page, loss, plan.items[2]?.frame ?? "");
    await expect(heading(page)).toHaveText("This case is no longer in the pack");
    await expect(page.getByText("Your answer to it is kept")).toBeVisible();
    await aMoment(page);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/results\//);
    expect((await exported(page)).length).toBe(3);
  });
}

test("storage that fills up during a quiz is said in the quiz, and leaving asks", async ({ page }) => {
  await startQuizThenFillStorage(page);
  const before = await page.getByRole("radio").first().boundingBox();
  await answerByKey(page, "right");
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("storage for this site is full");
  await expect(notice).toHaveCount(1);
  await aMoment(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 3", { exact: true })).toBeVisible();
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: "I have read this" }).click();
  await expect(notice).toHaveCount(0);
  expect((await page.getByRole("radio").first().boundingBox())?.y).toBe(before?.y);

  // After the quiz too: its answers are in memory still.
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await expectAskedBeforeLeaving(page);
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
});

test("a quiz goes on without a question about leaving once storage has room again", async ({ page }) => {
  await startQuizThenFillStorage(page);
  await answerByKey(page, "right");
  await expect(page.getByRole("alert")).toHaveCount(1);
  await inAnotherTab(page, makeRoom, () => localStorage.getItem("other/100000/0") === null);
  await aMoment(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 3", { exact: true })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  page.on("dialog", () => expect.soft("a question about leaving").toBe("none"));
  expect((await exported(page)).length).toBe(1);
});

const EMPTYINGS: readonly { readonly what: string; readonly empty: (page: Page) => Promise<void> }[] = [
  { what: "its own page's storage is emptied", empty: (page) => page.evaluate(() => localStorage.clear()) },
  { what: "another tab empties storage", empty: (page) => inAnotherTab(page, () => localStorage.clear()) },
  {
    what: "another tab deletes the stored quiz",
    empty: (page) =>
      inAnotherTab(page, () => {
        for (const key of Object.keys(localStorage)) if (key.includes("/session/")) localStorage.removeItem(key);
      }),
  },
];

for (const { what, empty } of EMPTYINGS) {
  test(`an open quiz goes on and is stored again when ${what}`, async ({ page }) => {
    await startQuiz(page, "n=3&seed=a1");
    await answerAndGoOn(page, "right");
    await expect(page.getByText("2 of 3", { exact: true })).toBeVisible();
    const before = await storedSession(page);
    await empty(page);
    await aMoment(page);
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await expect(page.locator(".case mark").first()).toBeVisible();
    await aMoment(page);
    await page.keyboard.press("Enter");
    await expect(page.getByText("3 of 3", { exact: true })).toBeVisible();
    await page.goto("/quiz");
    await expect(page.getByText("3 of 3", { exact: true })).toBeVisible();
    expect((await storedSession(page)).plan).toEqual(before.plan);
  });
}

test("an open quiz goes on in memory, and says so, when storage can't be read any more", async ({ page }) => {
  await startQuiz(page, "n=3&seed=a1");
  await page.evaluate(() => {
    Storage.prototype.getItem = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  for (const place of ["2 of 3", "3 of 3"]) {
    await aMoment(page);
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await expect(page.locator(".case mark").first()).toBeVisible();
    await aMoment(page);
    await page.keyboard.press("Enter");
    await expect(page.getByText(place, { exact: true })).toBeVisible();
  }
  await expect(page.getByRole("alert")).toContainText("let this site store anything");
});

test("a reset in another tab ends an open quiz with a sentence, and leads home", async ({ page, context }) => {
  await startQuiz(page, "n=3&seed=a1");
  const other = await context.newPage();
  await other.goto("/settings");
  await other.getByRole("button", { name: "Reset" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Reset", exact: true }).click();
  await expect(heading(page)).toHaveText("This quiz was deleted");
  await expect(heading(page)).toBeFocused();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("/session/")))).toEqual([]);
  await page.getByRole("link", { name: "To today’s questions" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.getByRole("button", { name: "Try your first case" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
});

test("a tab that slept while another took its quiz over logs no answer for it, and being away is no time on a question", async ({
  page,
  context,
}) => {
  await context.clock.install();
  await page.addInitScript(() => {
    const { request } = LockManager.prototype;
    const deaf = (...given: unknown[]) => Reflect.apply(request, navigator.locks, given).catch(() => new Promise(() => undefined));
    Object.assign(LockManager.prototype, { request: deaf });
    addEventListener("storage", (event) => event.stopImmediatePropagation());
  });
  await startQuiz(page, "n=3&seed=a1");
  const other = await context.newPage();
  await other.goto("/quiz");
  await page.keyboard.press("1");
  await other.getByRole("button", { name: "Bring it here" }).click();
  await expect(other.getByRole("radio").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("This quiz is open in another tab");
  await other.close();
  await context.clock.fastForward("01:00:00");
  await page.getByRole("button", { name: "Bring it here" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await answerByKey(page, "right");
  await expect(page.locator(".case mark").first()).toBeVisible();
  const took = (await exported(page)).map((answer) => Number(Reflect.get(answer, "tookMs")));
  expect(took).toHaveLength(1);
  expect(took[0]).toBeLessThan(10 * 60_000);
});

test("focus goes to the heading of the screen that leaving, resuming or losing a quiz leads to", async ({ page, context }) => {
  await startQuiz(page, "n=3&tell=end&seed=a1");
  await takeAndGoOn(page);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(heading(page)).toContainText("Paused");
  await expect(heading(page)).toBeFocused();
  await page.getByRole("button", { name: "Later" }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(heading(page)).toContainText("Paused");
  await expect(heading(page)).toBeFocused();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  const other = await context.newPage();
  await other.goto("/quiz");
  await other.getByRole("button", { name: "Bring it here" }).click();
  await expect(other.getByRole("radio").first()).toBeVisible();
  await expect(heading(page)).toHaveText("This quiz is open in another tab");
  await expect(heading(page)).toBeFocused();
});

test("focus goes to the heading of Today after a first case is left", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Try your first case" }).click();
  await answerByKey(page, "right");
  await expect(page.locator(".case mark").first()).toBeVisible();
  await page.getByRole("link", { name: "Leave", exact: true }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await expect(heading(page)).toBeFocused();
});
