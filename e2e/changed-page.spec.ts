import { expect, type Page, test } from "@playwright/test";
import { SEED_SHAPE } from "../src/glossary/fixtures/glossaries.ts";
import { aMoment, askWhichFact, pack, startQuiz } from "./app.ts";
import { becomeLearner, someAttempts } from "./learner.ts";

const CLUSTER = pack.contrasts.find(({ terms }) => terms.length > 2)?.id ?? "";

/** To be run in a page: what a browser's translation does to it, each text in elements of its own in the place of React's. */
function translate(): void {
  const nodes = document.createTreeWalker(document.querySelector("#root") ?? document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode())
    if (node instanceof Text && node.data.trim() !== "" && node.parentElement?.closest("option, svg") === null) texts.push(node);
  for (const text of texts) {
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

interface Visit {
  readonly open: (page: Page) => Promise<void>;
  /** Each changes texts on the screen in view. */
  readonly steps: readonly ((page: Page) => Promise<void>)[];
}

const VISITS: Readonly<Record<string, Visit>> = {
  "setting up a quiz": {
    open: async (page) => void (await page.goto("/quiz/new?seed=a1")),
    steps: [
      (page) => page.getByRole("radio", { name: /^Timed practice/ }).check(),
      (page) => page.getByRole("radio", { name: "24", exact: true }).check(),
      (page) => page.getByRole("radio", { name: "At the end", exact: true }).check(),
      (page) => page.getByRole("radio", { name: /^Exam rehearsal/ }).check(),
      (page) => page.getByRole("button", { name: /^Copy a link/ }).click(),
    ],
  },
  settings: {
    open: async (page) => void (await page.goto("/settings")),
    steps: [
      (page) => page.getByRole("radio", { name: "+50%" }).check(),
      (page) => page.getByRole("textbox", { name: "Pace" }).fill("900"),
      (page) => becomeLearnerHere(page),
    ],
  },
  "a question": {
    open: (page) => startQuiz(page, "n=6&seed=a1"),
    steps: [
      (page) => page.getByRole("button", { name: "Flag", exact: true }).click(),
      (page) =>
        page
          .getByRole("button", { name: /^Strike out/ })
          .first()
          .click(),
      (page) => page.getByRole("radio").nth(1).check(),
      (page) => page.getByRole("button", { name: /^Answer/ }).click(),
      (page) => page.getByRole("button", { name: /^Next/ }).click(),
      (page) => page.keyboard.press("2"),
    ],
  },
  "the fact that decides": {
    open: async (page) => {
      await askWhichFact(page, "Always");
      await startQuiz(page, "n=6&seed=a1");
    },
    steps: [
      (page) => page.keyboard.press("1"),
      (page) => page.keyboard.press("Enter"),
      (page) => page.keyboard.press("a"),
      (page) => page.keyboard.press("b"),
      (page) => page.keyboard.press("Escape"),
      (page) => page.keyboard.press("Enter"),
      (page) => page.keyboard.press("a"),
      (page) => page.keyboard.press("Enter"),
    ],
  },
  "a flip": {
    open: async (page) => {
      await page.goto("/quiz?frame=scored-well-offline/parity-log&seed=4&ask=flip");
      await page.getByRole("button", { name: "Open it" }).click();
      await expect(page.getByRole("radio").first()).toBeVisible();
    },
    steps: [
      (page) => page.keyboard.press("1"),
      (page) => page.keyboard.press("2"),
      (page) => page.keyboard.press("x"),
      (page) => page.keyboard.press("3"),
      (page) => page.keyboard.press("u"),
      (page) => page.keyboard.press("Enter"),
    ],
  },
  "a round of a glossary": {
    open: async (page) => {
      await page.addInitScript(() => {
        // The same round on both pages.
        crypto.getRandomValues = (array) => array;
        Math.random = () => 0.5;
      });
      await page.goto("/glossary");
      await page.getByLabel("Paste a glossary").fill(SEED_SHAPE);
      await page.getByRole("button", { name: "Find the terms" }).click();
      await page.getByRole("button", { name: "Build the quiz" }).click();
      await expect(page.getByRole("radio").first()).toBeVisible();
    },
    steps: [
      (page) => page.keyboard.press("1"),
      (page) => page.keyboard.press("Enter"),
      (page) => page.keyboard.press("Enter"),
      (page) => page.keyboard.press("2"),
    ],
  },
  "a cluster side by side": {
    open: async (page) => void (await page.goto(`/apart/${CLUSTER}`)),
    steps: [
      (page) => page.keyboard.press("n"),
      async (page) => void (await page.getByRole("combobox", { name: "This" }).selectOption({ index: 1 })),
      async (page) => void (await page.getByRole("combobox", { name: "Beside" }).selectOption({ index: 1 })),
    ],
  },
  "today's plan": {
    open: async (page) => {
      await becomeLearner(page, someAttempts(80, new Date().setHours(0, 0, 0, 0) - 3_600_000));
      await page.goto("/");
      await expect(page.getByLabel("At most a day")).toBeVisible();
    },
    steps: [
      (page) => page.getByLabel("When is your exam? (optional)").fill(dayAfter(12)),
      async (page) => void (await page.getByLabel("At most a day").selectOption("12 questions")),
      (page) => page.getByLabel("Exam day").fill(dayAfter(1)),
      async (page) => void (await page.getByLabel("At most a day").selectOption("48 questions")),
      (page) => page.getByLabel("Exam day").fill(dayAfter(0)),
    ],
  },
  "a case set aside and kept": {
    open: async (page) => {
      await startQuiz(page, "n=6&seed=a1");
      await page.keyboard.press("1");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: "Keep", exact: true })).toBeVisible();
    },
    steps: [
      (page) => page.getByRole("button", { name: "Keep", exact: true }).click(),
      (page) => page.getByRole("button", { name: "Let it go" }).click(),
      (page) => page.getByRole("button", { name: /^Set .*aside/ }).click(),
    ],
  },
  "an exam": {
    open: (page) => startQuiz(page, "clock=exam&seed=7"),
    steps: [
      (page) => page.keyboard.press("1"),
      (page) => page.keyboard.press("f"),
      (page) => page.keyboard.press("Enter"),
      (page) => page.keyboard.press("n"),
      (page) => page.getByRole("button", { name: "Question 5, unanswered", exact: true }).click(),
      (page) => page.keyboard.press("c"),
    ],
  },
  "all answers": {
    open: async (page) => {
      await becomeLearner(page, someAttempts(80, Date.now() - 3_600_000));
      await page.goto("/history");
    },
    steps: [
      (page) => showOnly(page, "wrong"),
      (page) => showOnly(page, "right"),
      (page) => page.getByRole("button", { name: /^Show \d+ more/ }).click(),
    ],
  },
  "terms and pairs": {
    open: async (page) => void (await page.goto("/terms")),
    steps: [(page) => page.getByRole("searchbox").fill("roll"), (page) => page.getByRole("searchbox").fill("ray")],
  },
  "from term to term": {
    open: async (page) => void (await page.goto("/terms/rollback")),
    steps: [
      (page) =>
        page
          .getByRole("link", { name: /^See a pair/ })
          .first()
          .click(),
    ],
  },
};

function dayAfter(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv-SE");
}

async function becomeLearnerHere(page: Page): Promise<void> {
  const attempts = someAttempts(20, Date.UTC(2026, 0, 1));
  const settings = { theme: "system", paceSeconds: 60, showClock: true, extraTime: 0, shortcuts: true, examDay: null };
  const file = { format: "tell-apart-progress", version: 1, exportedAt: "2026-01-01T00:00:00.000Z", settings, attempts };
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "progress.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
}

async function showOnly(page: Page, kind: string): Promise<void> {
  await page.getByRole("combobox", { name: "Answers" }).selectOption(kind);
}

/** What is read on the page, without times, which pass. */
async function wordsOf(page: Page): Promise<string> {
  const text = await page.locator("#root").textContent();
  return (text ?? "").replace(/\d+:\d\d(?::\d\d)?/g, "…").replace(/\s+/g, " ");
}

for (const [name, { open, steps }] of Object.entries(VISITS)) {
  test(`translated by the browser, no text stays old: ${name}`, async ({ browser }) => {
    test.setTimeout(60_000);
    const [plain, translated] = await Promise.all([0, 1].map(async () => (await browser.newContext()).newPage()));
    if (plain === undefined || translated === undefined) throw new Error("no pages");
    for (const page of [plain, translated]) {
      await open(page);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await aMoment(page);
    }
    for (const [index, step] of steps.entries()) {
      await translated.evaluate(translate);
      for (const page of [plain, translated]) {
        await step(page);
        await aMoment(page);
      }
      await expect.poll(() => wordsOf(translated), { message: `after step ${index + 1}` }).toBe(await wordsOf(plain));
    }
  });
}

test("what an extension puts first in the page moves no part of a question but down, and stretches none", async ({ page }) => {
  await startQuiz(page, "n=6&seed=a1");
  const heights = () =>
    page.evaluate(() => [".bar", ".actions"].map((part) => document.querySelector(part)?.getBoundingClientRect().height));
  const before = await heights();
  for (const where of ["prepend", "append"] as const) {
    await page.evaluate((how) => {
      const added = document.createElement("div");
      added.style.height = "0";
      document.body[how](added);
    }, where);
    expect(await heights()).toEqual(before);
  }
});

test.describe("a browser that darkens pages by itself, and so prefers dark", () => {
  test.use({ colorScheme: "dark" });

  for (const theme of ["Light", "Dark"])
    test(`changes nothing under the theme ${theme}, icons among it`, async ({ page }) => {
      await page.goto("/settings");
      await page.getByRole("radio", { name: theme }).check();
      await startQuiz(page, "n=6&seed=a1");
      await page.keyboard.press("f");
      await page.waitForTimeout(600);
      const plain = await page.screenshot();
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Emulation.setAutoDarkModeOverride", { enabled: true });
      await page.waitForTimeout(600);
      expect(await differingPixels(page, plain, await page.screenshot())).toBeLessThan(200);
    });
});

/** Pixels of two pictures that clearly differ. */
async function differingPixels(page: Page, ...pictures: readonly Buffer[]): Promise<number> {
  return page.evaluate(
    async (texts) => {
      const [one = [], other = []] = await Promise.all(
        texts.map(async (text) => {
          const image = new Image();
          image.src = `data:image/png;base64,${text}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          canvas.width = image.width;
          canvas.height = image.height;
          const context = canvas.getContext("2d");
          context?.drawImage(image, 0, 0);
          return [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])];
        }),
      );
      return one.filter((value, index) => Math.abs(value - (other[index] ?? 0)) > 40).length;
    },
    pictures.map((picture) => picture.toString("base64")),
  );
}
