import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { answerByKey, twinMark } from "./app.ts";
import { allow, downloaded, exported, isOnce, isWhole, letPagesAnswer, type Shown, waitingAtStart } from "./driver.ts";
import { fillStorage, refuseWriting } from "./unwilling-storage.ts";

// What goes wrong once in many kills must not pass at a second try.
test.describe.configure({ retries: 0 });

/** `npm run test:storage` asks for more. */
const KILLS = Number(process.env.KILLS ?? 20);

test(`a tab killed at ${KILLS} random moments loses no answer whose feedback showed, keeps none twice, and goes on where it was`, async ({
  context,
}) => {
  test.setTimeout(KILLS * 10_000);
  const shown: Shown[] = [];
  await letPagesAnswer(context, (answer) => shown.push(answer));
  for (let kill = 0; kill < KILLS; kill++) {
    const page = await context.newPage();
    await page.goto(kill === 0 ? "/" : "/quiz");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await goesOn(page, shown.at(-1));
    // Half of the pages die in the middle of what they write, the others wherever the crash meets them.
    if (kill % 2 === 0) await page.evaluate((writes) => Object.assign(window, { diesAfter: writes }), Math.floor(Math.random() * 14));
    await allow(page, 1_000);
    await page.waitForTimeout(Math.random() * 1_200);
    await crash(page);
  }
  const page = await context.newPage();
  const kept = await exported(page);
  expect(shown.length).toBeGreaterThan(KILLS / 4);
  isWhole(kept, shown);
  isOnce(kept);
  test.info().annotations.push({ type: "answers", description: `${shown.length} shown, ${kept.length} kept, ${KILLS} kills` });
});

/** The quiz that was stored is in view at its place, and not before the last answer whose feedback showed. */
async function goesOn(page: Page, last: Shown | undefined): Promise<void> {
  const waiting = await waitingAtStart(page);
  if (waiting === undefined) return;
  if (waiting.index === undefined) return expect(page).toHaveURL(/\/results\//);
  await expect(page.getByText(`${waiting.index + 1} of ${waiting.items.length}`, { exact: true })).toBeVisible();
  const answered = waiting.items.findIndex(({ frame, seed }) => frame === last?.frame && seed === last.seed);
  expect(waiting.index, "further back than the last answer").toBeGreaterThanOrEqual(answered);
}

/** Ends the page's process, without a word to the page. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await gone;
  await page.close();
}

const UNWILLING = [
  {
    what: "full",
    says: "storage for this site is full",
    make: fillStorage,
  },
  {
    what: "read-only",
    says: "let this site store anything",
    make: refuseWriting,
  },
  {
    what: "not to be read",
    says: "let this site store anything",
    make: () => {
      Storage.prototype.getItem = () => {
        throw new DOMException("no", "SecurityError");
      };
    },
  },
  {
    what: "blocked by the browser",
    says: "let this site store anything",
    make: () =>
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      }),
  },
  {
    what: "switched off",
    says: "let this site store anything",
    make: () => Object.defineProperty(window, "localStorage", { value: null }),
  },
] as const;

for (const { what, says, make } of UNWILLING) {
  test(`where storage is ${what}, the app says so and goes on in memory`, async ({ page }) => {
    await page.addInitScript(make);
    await page.goto("/settings");
    await expect(page.getByRole("alert")).toContainText(says);
    await page.getByRole("link", { name: "Today", exact: true }).click();
    await page.getByRole("button", { name: "Try your first case" }).click();
    for (let number = 1; number <= 2; number++) {
      await expect(page.getByText(`${number} of 6`, { exact: true })).toBeVisible();
      await page.waitForTimeout(350);
      await page.keyboard.press("1");
      await page.keyboard.press("Enter");
      await expect(twinMark(page)).toBeVisible();
      await page.waitForTimeout(350);
      await page.keyboard.press("Enter");
    }
    await page.getByRole("button", { name: "Leave", exact: true }).click();
    await page.getByRole("link", { name: "Settings", exact: true }).click();
    await expect(page.getByText(/^2 answers since/)).toBeVisible();
  });
}

interface Damage {
  readonly what: string;
  readonly part: RegExp;
  readonly text: (was: string) => string;
  /** What the learner is told of their two answers, and how many are shown. */
  readonly says: string;
  readonly left: string;
  /** It stays where it is, for a newer version to read. */
  readonly stays?: true;
}

const ANSWERS = /\/log\/[^/]+\/\d+$/;
const NONE = { says: "None of your answers is missing", left: "2 answers since" };
const ONE = { says: "One answer could not be read; all others were kept", left: "1 answer since" };
const UNKNOWN = "It is not known how many of your answers could not be read";
const NEWER = "Its answers don’t count here until this page is up to date";

const DAMAGE: readonly Damage[] = [
  { what: "cut answers", part: ANSWERS, text: (was) => was.slice(0, -5), ...ONE },
  { what: "answers edited by hand", part: ANSWERS, text: (was) => was.replace(/\d(?=[^\d]*$)/, "z"), ...ONE },
  { what: "foreign content for answers", part: ANSWERS, text: () => '{"someone":"else"}', says: UNKNOWN, left: "No answers yet" },
  { what: "nothing in place of answers", part: ANSWERS, text: () => "", says: UNKNOWN, left: "No answers yet" },
  {
    what: "answers of a newer version",
    part: ANSWERS,
    text: (was) => was.replace(/^(\D+)2/, "$199"),
    says: NEWER,
    left: "No answers yet",
    stays: true,
  },
  { what: "settings of a newer version", part: /\/settings$/, text: () => '{"version":99,"value":{"theme":"purple"}}', ...NONE },
  { what: "settings that are not JSON", part: /\/settings$/, text: () => "{", ...NONE },
  // Of a quiz that tells at its end, the answers are nowhere else.
  { what: "a damaged quiz in progress", part: /\/session\//, text: (was) => was.slice(0, was.length / 2), ...NONE, says: UNKNOWN },
  { what: "a quiz of a newer version", part: /\/session\//, text: (was) => was.replace(/"version":\d+/, '"version":99'), ...NONE },
];

for (const { what, part, text, says, left, stays } of DAMAGE) {
  test(`with ${what}, the app starts, says what happened and what is missing, keeps it aside, and goes on`, async ({ page }) => {
    await page.goto("/settings");
    await page.getByRole("radio", { name: "Dark" }).check({ force: true });
    await page.goto("/");
    await page.getByRole("button", { name: "Try your first case" }).click();
    for (const how of ["right", "wrong"] as const) {
      await answerByKey(page, how);
      await expect(twinMark(page)).toBeVisible();
      await page.waitForTimeout(350);
      await page.keyboard.press("Enter");
    }
    await expect(page.getByText("3 of 6", { exact: true })).toBeVisible();
    await page.goto("/nowhere");
    const keys = await page.evaluate(() => Object.keys(localStorage));
    const [key] = keys.filter((one) => part.test(one));
    expect(key, "nothing to damage").toBeDefined();
    const was = await page.evaluate((one) => localStorage.getItem(one), key ?? "");
    const now = text(was ?? "");
    expect(now).not.toBe(was);
    await page.evaluate(([one = "", value = ""]) => localStorage.setItem(one, value), [key ?? "", now]);
    await page.goto("/settings");
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    await expect(page.getByRole("alert").first()).toContainText(/could not be read|newer version/);
    await expect(page.getByRole("alert").first()).toContainText(says);
    await expect(page.getByText(left)).toBeVisible();
    if (stays) expect(await page.evaluate((one) => localStorage.getItem(one), key ?? "")).toBe(now);
    else expect(await downloaded(page, page.getByRole("button", { name: "tell-apart-aside-1.txt" }))).toBe(now);
    await page.goto("/quiz?n=3&scope=due");
    await page.getByRole("button", { name: "Start" }).click();
    await expect(
      page
        .getByRole("radio")
        .or(page.getByRole("button", { name: "Start the new one" }))
        .first(),
    ).toBeVisible();
  });
}

test("answers that an earlier version stored in another form are all there, and are then stored in today’s", async ({ page }) => {
  const stored = ["0", "names", "names-copy"].map((part) => {
    const text = readFileSync(new URL(`../src/learner/fixtures/log-0-${part}.v1.txt`, import.meta.url), "utf8");
    return [`tell-apart/log/0/${part}`, text] as const;
  });
  await page.goto("/nowhere");
  await page.evaluate((texts) => {
    for (const [key, text] of texts) localStorage.setItem(key, text);
  }, stored);
  const forms = () =>
    page.evaluate(() => Object.entries(localStorage).flatMap(([key, text]) => (key.includes("/log/") ? [text.split("\n")[0]] : [])));
  for (let start = 0; start < 2; start++) {
    await page.goto("/settings");
    await expect(page.getByText("6 answers since")).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    expect(await forms()).toEqual(["tell-apart log 2 6"]);
  }
});
