import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { SEED_SHAPE, SHAPES } from "../src/glossary/fixtures/glossaries.ts";
import { counted, sentence } from "../src/ui/humanize.ts";
import { copiedLink, expectNoSidewaysScroll, expectSound } from "./app.ts";
import { becomeLearner, someAttempts } from "./learner.ts";

const TERMS: readonly (readonly [string, string])[] = [
  ["Fog", "A cloud that lies on the ground."],
  ["Mist", "Fine drops that let one see a kilometre or more."],
  ["Dew", "Water that settles on cold surfaces at night."],
  ["Hail", "Lumps of ice that fall from storms."],
  ["Sleet", "Rain that freezes on its way down."],
];
const TABLE = `## Weather words

| Term | Short meaning |
| --- | --- |
${TERMS.map(([term, meaning]) => `| ${term} | ${meaning} |`).join("\n")}

| Pair | How to separate them |
| --- | --- |
| Fog vs Mist | Fog hides what is a kilometre away; mist does not. |
| Control vs evidence | Filler that speaks of nothing above. |
`;

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("Paste a glossary").fill(text);
  await page.getByRole("button", { name: "Find the terms" }).click();
}

/** The term whose meaning, or what separates it, is in view. */
async function answerInView(page: Page): Promise<string> {
  const text = (await page.locator(".case").textContent()) ?? "";
  if (text.includes("hides what is a kilometre away")) return "Fog";
  return TERMS.find(([, meaning]) => text.includes(meaning))?.[0] ?? "Mist";
}

async function answer(page: Page, how: "right" | "wrong"): Promise<{ readonly is: string; readonly picked: string }> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which term is this?");
  await expect(page.getByRole("radio")).toHaveCount(4);
  const is = await answerInView(page);
  const labels = await page.locator(".option label > span").allTextContents();
  const picked = how === "right" ? is : (labels.find((label) => label !== is) ?? "");
  await page.getByRole("radio", { name: picked, exact: false }).check();
  await page.getByRole("button", { name: "Answer" }).click();
  return { is, picked };
}

test("a newcomer pastes a glossary, corrects a column, names it and practises it; what is mixed up is told in its direction", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto("/");
  await page.getByRole("link", { name: "Make a quiz of your own glossary" }).click();
  await expect(page).toHaveURL("/glossary");
  await page.goto("/settings");
  await page.getByRole("link", { name: "Make a quiz of your own terms" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your own glossary");
  await expect(page.locator(".lede")).toContainText("definitions, not cases");
  await expectSound(page, "your own glossary");
  await paste(page, TABLE);
  const found = page.locator(".statement");
  await expect(found).toHaveText("Five terms and one pair");
  await expect(page.getByText("“Control” and “evidence” are no terms of this glossary.")).toBeVisible();
  await expect(page.getByText("Line 14")).toBeVisible();
  await expectSound(page, "what was found");

  await page.getByRole("combobox", { name: /Short meaning/ }).selectOption({ label: "Leave out" });
  await expect(page.getByRole("alert")).toContainText("Only 0 of the 4 terms that a question needs");
  await expect(page.getByRole("button", { name: "Build the quiz" })).toBeDisabled();
  await page.getByRole("combobox", { name: /Short meaning/ }).selectOption({ label: "Meaning" });
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Weather words");
  await page.getByLabel("Name", { exact: true }).fill("Weather");
  await page.getByRole("button", { name: "Build the quiz" }).click();

  await expect(page.getByText("Definitions, not cases")).toBeVisible();
  await expectSound(page, "a question of a glossary");
  const { is, picked } = await answer(page, "wrong");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`^It is ${is}, not ${picked}$`, "i"));
  await expect(page.locator(".facing")).toContainText(TERMS.find(([term]) => term === picked)?.[1] ?? "?");
  await expectSound(page, "what a term means");
  for (let count = 2; count <= TERMS.length; count++) {
    await page.getByRole("button", { name: "Next" }).click();
    await answer(page, "right");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Yes, it is /);
  }
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Four of five");
  await expect(page.getByRole("listitem")).toHaveText(`You pick ${picked} when it is ${is}, once`);
  await expectSound(page, "the end of a round");

  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Some terms look alike until one fact gives them away");
  await page.goto("/mastery");
  await expect(page.getByText("Weather")).toHaveCount(0);
});

test("a glossary is renamed, exported, opened again, shared by a link, and removed", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await page.goto("/glossary");
  await paste(page, TABLE);
  await page.getByRole("button", { name: "Build the quiz" }).click();
  await page.getByRole("link", { name: "Leave" }).click();
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Sky & <b>sea</b>");
  await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("heading", { level: 3, name: "Sky & <b>sea</b>" })).toBeVisible();
  await expectSound(page, "kept glossaries");

  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export" }).click()]);
  expect(file.suggestedFilename()).toBe("tell-apart-glossary-sky-b-sea-b.json");
  const text = await readFile(await file.path(), "utf8");
  const link = await copiedLink(page, "Copy a link to share it");
  expect(new URL(link).hash.length).toBeLessThan(8_000);

  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("heading", { name: "Kept in this browser" })).toHaveCount(0);
  await page
    .getByLabel("A file that holds a glossary")
    .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(page.getByRole("radio")).toHaveCount(4);

  const context = await browser.newContext();
  const friend = await context.newPage();
  await friend.goto(link);
  await expect(friend.getByText("Five terms and one pair, from the link that you opened.")).toBeVisible();
  expect(await friend.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("glossary")))).toEqual([]);
  await expectSound(friend, "a shared glossary");
  await friend.getByRole("button", { name: "Keep and practise" }).click();
  await expect(friend.getByRole("radio")).toHaveCount(4);
  await friend.goto(link.slice(0, -20));
  await expect(friend.getByRole("alert")).toContainText("This link holds no glossary that can be read.");
  await context.close();
});

for (const [shape, text, { terms }] of [["a whole page of several tables", SEED_SHAPE, { terms: 16 }] as const, ...SHAPES]) {
  test(`a stranger’s page becomes a quiz, or is refused with what it lacks, by nothing but the words on the screen: ${shape}`, async ({
    page,
  }) => {
    await page.goto("/glossary");
    await page.getByLabel("Paste a glossary").fill(text);
    await page.getByRole("button", { name: "Find the terms" }).click();
    const build = page.getByRole("button", { name: "Build the quiz" });
    if (terms < 4) {
      await expect(page.getByRole("alert")).toContainText(`Only ${terms} of the 4 terms that a question needs can be used.`);
      await expect(build).toBeDisabled();
      return;
    }
    await expect(page.locator(".statement")).toHaveText(new RegExp(`^${sentence(counted(terms, "term"))}(?: |,|$)`));
    await build.click();
    const asked = Math.min(terms, 12);
    for (let number = 1; number <= asked; number++) {
      await expect(page.getByRole("radio")).toHaveCount(4);
      await page.getByRole("radio").first().check();
      await page.getByRole("button", { name: "Answer" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(?:Yes, it|It) is /);
      await page.getByRole("button", { name: number === asked ? "Finish" : "Next" }).click();
    }
    await expect(page.getByRole("button", { name: "Another round" })).toBeVisible();
  });
}

test("hostile glossaries stay text or are refused with a reason", async ({ page }) => {
  test.setTimeout(120_000);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto("/glossary");
  await paste(page, "just a few words");
  await expect(page.getByRole("alert")).toContainText("Only 0 of the 4 terms");
  await page.getByRole("button", { name: "Back to the text" }).click();
  const lines = [
    "<script>alert(1)</script>: a name of markup.",
    "__proto__: a name that breaks lookups.",
    "constructor: one of every object.",
    "=1+1: a formula of <img src=x onerror=alert(2)>.",
    "{{x}}: braces of templates {y}.",
  ];
  await paste(page, lines.map((line) => `- ${line}`).join("\n"));
  await expect(page.locator(".statement")).toHaveText("Five terms");
  await page.getByRole("button", { name: "Build the quiz" }).click();
  for (let count = 0; count < 5; count++) {
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Answer" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(?:Yes, it|It) is /);
    await page.getByRole("button", { name: /^(?:Next|Finish)/ }).click();
  }
  await expect(page.getByRole("button", { name: "Another round" })).toBeVisible();
  expect(await page.evaluate(() => Number("polluted" in {}) + document.querySelectorAll("#root script, #root img").length)).toBe(0);

  await page.goto("/glossary");
  const open = (name: string, buffer: Buffer) =>
    page.getByLabel("A file that holds a glossary").setInputFiles({ name, mimeType: "text/plain", buffer });
  await open("big.txt", Buffer.alloc(49_000_000, "a: b c\n"));
  await expect(page.getByRole("alert")).toContainText("longer than 500,000 characters, which no glossary is");
  await open("image.txt", Buffer.from([80, 75, 3, 4, 0, 0, 0]));
  await expect(page.getByRole("alert")).toContainText("That is no text");
  await open("progress.json", Buffer.from('{"format":"tell-apart-progress","version":1}'));
  await expect(page.getByRole("alert")).toContainText("This is another file of Tell Apart");
  await page.goto("/glossary#glossary=AAAA<script>alert(3)</script>");
  await expect(page.getByText("This link holds no glossary that can be read.")).toBeVisible();
  expect(dialogs).toEqual([]);
});

test("the way from paste to practice fits 320 px, and Today leads there", async ({ page }) => {
  await becomeLearner(page, someAttempts(3, Date.now() - 3_600_000));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/");
  await page.getByRole("link", { name: "Make a quiz of your own glossary" }).click();
  await expectNoSidewaysScroll(page, "your own glossary");
  await paste(page, TABLE);
  await expectNoSidewaysScroll(page, "what was found");
  await page.getByRole("button", { name: "Build the quiz" }).click();
  await expectNoSidewaysScroll(page, "a question of a glossary");
  await answer(page, "wrong");
  await expectNoSidewaysScroll(page, "what a term means");
  await page.getByRole("link", { name: "Leave" }).click();
  await expectNoSidewaysScroll(page, "kept glossaries");
});
