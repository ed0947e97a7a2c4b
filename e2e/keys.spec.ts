import { expect, type Page, test } from "@playwright/test";
import { SEED_SHAPE } from "../src/glossary/fixtures/glossaries.ts";
import { aMoment, answerByKey, startPointing, startQuiz } from "./app.ts";
import { SCREENS } from "./every-screen.ts";
import { becomeLearner, someAttempts } from "./learner.ts";

/** Every screen and state that shows keys, and how to come to it from a page that is open. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  ...Object.fromEntries(SCREENS.map((path) => [path, (page: Page) => openScreen(page, path)])),
  "an invitation": (page) => openScreen(page, "/quiz?n=6&seed=a1"),
  "a question": (page) => startQuiz(page, "n=6&seed=a1"),
  "a question with a choice": async (page) => {
    await startQuiz(page, "n=6&clock=pace60&seed=a1");
    await page.getByRole("radio").last().check();
  },
  "an exam's question": (page) => startQuiz(page, "clock=exam&seed=7"),
  feedback: async (page) => {
    await startQuiz(page, "n=6&seed=a1");
    await answerByKey(page, "wrong");
    await expect(page.locator(".verdict mark").first()).toBeVisible();
  },
  "the fact that decides": async (page) => {
    await startPointing(page);
    // The second fact, so that the first and the last letter each choose another one.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
  },
  "a flip": async (page) => {
    await openFlip(page);
    // Neither the first nor the last, which the bar names.
    await page.getByRole("radio").nth(1).check();
  },
  "a flip, told": async (page) => {
    await openFlip(page);
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Answer" }).click();
    await expect(page.locator(".verdict mark").first()).toBeVisible();
  },
  "a pair of cases": (page) => openScreen(page, "/apart/retrain-vs-rollback"),
  "a round of a glossary": async (page) => {
    await openScreen(page, "/glossary");
    await page.getByLabel("Paste a glossary").fill(SEED_SHAPE);
    await page.getByRole("button", { name: "Find the terms" }).click();
    await page.getByRole("button", { name: "Build the quiz" }).click();
    await page.getByRole("radio").last().check();
  },
  "a pause": async (page) => {
    await startQuiz(page, "clock=exam&seed=7");
    await aMoment(page);
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByRole("button", { name: /^Go on/ })).toBeVisible();
  },
  results: (page) => finish(page),
  "an answer of the results": async (page) => {
    await finish(page);
    await page.getByRole("link", { name: /^Review one wrong answer/ }).click();
    await expect(page.locator("mark").first()).toBeVisible();
  },
};

async function openFlip(page: Page): Promise<void> {
  await page.goto("/quiz?frame=scored-well-offline/parity-log&seed=4&ask=flip");
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await aMoment(page);
}

async function openScreen(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function finish(page: Page): Promise<void> {
  await startQuiz(page, "n=1&seed=a1");
  await answerByKey(page, "wrong");
  await expect(page.locator(".verdict mark").first()).toBeVisible();
  await aMoment(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/results\//);
  await expect(page.getByRole("link", { name: /^Review one wrong answer/ })).toBeVisible();
}

/** The keys whose caps can be seen, as Playwright presses them. */
function keysShown(page: Page): Promise<string[]> {
  return page.locator("kbd:visible").evaluateAll((caps) =>
    caps.flatMap((cap) => {
      // What is chosen is chosen already.
      if (cap.closest("label:has(:checked)") !== null) return [];
      if (cap.querySelector(".enter") !== null) return ["Enter"];
      if (cap.textContent === "shift") return [`Shift+Digit${cap.nextElementSibling?.textContent}`];
      if (cap.textContent === "esc") return ["Escape"];
      return cap.previousElementSibling?.textContent === "shift" ? [] : [cap.textContent.toLowerCase()];
    }),
  );
}

/** Everything that a press could change, in words. */
function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll("input, [aria-pressed], dialog")].map((control) =>
      control instanceof HTMLInputElement
        ? String(control.checked)
        : `${control.getAttribute("aria-pressed")} ${control.hasAttribute("open")}`,
    );
    return [location.href, document.querySelector("#root")?.textContent ?? "", ...controls].join("\n");
  });
}

for (const learner of ["a newcomer", "a learner"] as const) {
  test(`every key that is shown does something, on every screen of ${learner}`, async ({ page }) => {
    test.setTimeout(600_000);
    if (learner === "a learner") await becomeLearner(page, someAttempts(120, Date.now() - 3_600_000));
    let pressed = 0;
    for (const [name, open] of Object.entries(STATES)) {
      // A quiz left open would be asked about first.
      const fresh = async () => {
        await page.goto("/licences.txt");
        await page.evaluate(() => {
          for (const key of Object.keys(localStorage)) if (key.startsWith("tell-apart/session/")) localStorage.removeItem(key);
        });
        await open(page);
        await page.waitForTimeout(350);
      };
      await fresh();
      const keys = [...new Set(await keysShown(page))];
      for (const [index, key] of keys.entries()) {
        if (index > 0) await fresh();
        const before = await stateOf(page);
        await page.keyboard.press(key);
        await expect.poll(() => stateOf(page), { message: `${name}: ${key} does nothing` }).not.toBe(before);
        pressed++;
      }
    }
    expect(pressed).toBeGreaterThan(25);
  });
}

/** Presses as other keyboards make them: what the key types, where it lies on a US keyboard, and Shift. */
async function press(page: Page, [key, code, shiftKey]: readonly [string, string, boolean]): Promise<void> {
  await page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true })), {
    key,
    code,
    shiftKey,
  });
}

const LAYOUTS = {
  French: { choose: ["&", "Digit1", false], typed: ["2", "Digit2", true], flag: ["f", "KeyF", false], cross: ["x", "KeyX", false] },
  Russian: { choose: ["1", "Digit1", false], typed: ["2", "Digit2", false], flag: ["а", "KeyF", false], cross: ["ч", "KeyX", false] },
  Greek: { choose: ["1", "Digit1", false], typed: ["2", "Digit2", false], flag: ["φ", "KeyF", false], cross: ["χ", "KeyX", false] },
} as const;

for (const [layout, { choose, typed, flag, cross }] of Object.entries(LAYOUTS)) {
  test(`on a ${layout} keyboard digits choose and letters act, and no press that types a digit strikes out`, async ({ page }) => {
    await startQuiz(page, "n=6&seed=a1");
    await aMoment(page);
    await press(page, choose);
    await expect(page.getByRole("radio").first()).toBeChecked();
    await press(page, typed);
    await expect(page.getByRole("radio").nth(1)).toBeChecked();
    await expect(page.getByRole("button", { name: /^Strike out/, pressed: true })).toHaveCount(0);
    await press(page, flag);
    await expect(page.getByRole("button", { name: "Flagged" })).toBeVisible();
    await press(page, cross);
    await expect(page.getByRole("button", { name: /^Strike out/, pressed: true })).toHaveCount(1);
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    await press(page, typed);
    await expect(page.getByRole("button", { name: /^Strike out/, pressed: true })).toHaveCount(0);
    await expect(page.getByRole("radio").nth(1)).toBeChecked();
    await press(page, ["?", "Slash", true]);
    const list = page.getByRole("dialog");
    await expect(list.getByText("choose an option")).toBeVisible();
    await expect(list.getByText("strike the chosen option out")).toBeVisible();
    await expect(list.getByText(/strike an option out/)).toHaveCount(layout === "French" ? 0 : 1);
  });
}
