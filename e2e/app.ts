import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { poseAsked } from "../src/engine/flip-question/pose-flip.ts";
import type { TermId } from "../src/engine/pack.ts";
import type { Posed } from "../src/engine/question.ts";
import { readPackFolder } from "../src/packs/pack-files.ts";

const { whole } = readPackFolder("scenarios/ml-pro");
if (whole === undefined) throw new Error("the pack has problems");
export const { pack, frames } = whole;

/** What the app keeps of the session in progress, as the tests need it. */
interface StoredItem {
  readonly frame: string;
  readonly seed: number;
  readonly answer: TermId;
  /** There where the question is a flip. */
  readonly flip?: TermId;
}

export interface StoredSession {
  readonly index: number;
  readonly plan: { readonly items: readonly StoredItem[]; readonly offer: "four" | "contrast" };
}

/** The question in view, with its key: made again from what the app stored, by the app's own engine. */
export async function questionInView(page: Page): Promise<Posed> {
  const session = await storedSession(page);
  const item = session.plan.items[session.index];
  const frame = frames.find(({ id }) => id === item?.frame);
  if (item === undefined || frame === undefined) throw new Error("no question in view");
  return poseAsked(pack, frame, item, session.plan.offer);
}

export async function storedSession(page: Page): Promise<StoredSession> {
  const text = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith("tell-apart/session/"));
    return key === undefined ? "" : (localStorage.getItem(key) ?? "");
  });
  return findSession(JSON.parse(text));
}

/** The stored value wraps the session; how deep is the storage's own business. */
function findSession(value: unknown): StoredSession {
  if (typeof value !== "object" || value === null) throw new Error("no session is stored");
  if ("plan" in value && "index" in value) return JSON.parse(JSON.stringify(value));
  for (const part of Object.values(value)) if (typeof part === "object" && part !== null) return findSession(part);
  throw new Error("no session is stored");
}

/** Answers the question in view by keyboard: with the right option, or with a wrong one of the contrast. Gives what was pressed. */
export async function answerByKey(
  page: Page,
  how: "right" | "wrong",
): Promise<{ readonly answer: TermId; readonly chosen: TermId; readonly posed: Posed }> {
  const posed = await questionInView(page);
  const { question, key } = posed;
  const rival = question.flip === undefined ? key.twins[0]?.answer : question.options.find(({ term }) => term !== key.answer)?.term;
  const chosen = how === "right" ? key.answer : rival;
  const place = question.options.findIndex(({ term }) => term === chosen) + 1;
  await expect(page.getByRole("heading", { level: 1, name: spoken(question.ask) })).toBeVisible();
  await page.waitForTimeout(300);
  await page.keyboard.press(String(place));
  await page.keyboard.press("Enter");
  await skipWhichFact(page);
  return { answer: key.answer, chosen: chosen ?? "", posed };
}

/** Learners who know some of a term are asked at times which fact decides; what is stored says so before it is drawn. */
async function skipWhichFact(page: Page): Promise<void> {
  const isAsked = await page.evaluate(() =>
    Object.entries(localStorage).some(([key, text]) => key.startsWith("tell-apart/session/") && text.includes('"pointing":{')),
  );
  if (!isAsked) return;
  await page.waitForTimeout(MOMENT_MS);
  await page.getByRole("button", { name: "Skip", exact: true }).click();
}

/** A text of the pack as it is read out: what is code in it has no backticks there. */
export function spoken(text: string): string {
  return text.replaceAll("`", "").replace(/(\d) %/g, "$1\u00a0%");
}

export function termName(id: TermId): string {
  return pack.terms.find((term) => term.id === id)?.name ?? id;
}

/** Longer than what the app takes for a double press. */
const MOMENT_MS = 300;

/** Lets the moment pass in which a press would be taken for the second half of a double one. */
export async function aMoment(page: Page): Promise<void> {
  await page.waitForTimeout(MOMENT_MS);
}

/** Says in Settings how often the learner is asked which fact decides. */
export async function askWhichFact(page: Page, how: "Off" | "At times" | "Always"): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("group", { name: "Ask which fact decides" }).getByText(how, { exact: true }).click();
}

/** Begins a quiz, answers its first question, and waits until it is asked which fact decides. */
export async function startPointing(page: Page): Promise<void> {
  await askWhichFact(page, "Always");
  await startQuiz(page, "n=6&seed=a1");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Which fact decides/);
  await aMoment(page);
}

/** Opens the quiz of an address and starts it; its first question can be answered then. */
export async function startQuiz(page: Page, address: string): Promise<void> {
  await page.goto(`/quiz?${address}`);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await aMoment(page);
}

/** Answers the question in view and goes on to the next one, or to the results. */
export async function answerAndGoOn(page: Page, how: "right" | "wrong"): Promise<void> {
  await answerByKey(page, how);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^(Yes, it|It) is /);
  await aMoment(page);
  await page.keyboard.press("Enter");
}

/** The page is left, and the browser asks first; the learner stays. */
export async function expectAskedBeforeLeaving(page: Page): Promise<void> {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.evaluate(() => void setTimeout(() => location.reload()));
  await expect.poll(() => asked).toEqual(["beforeunload"]);
}

/** From the question in view to the results of an exam, leaving the rest as it is. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: /of \d+/ }).click();
  await page.getByRole("button", { name: "Finish and review" }).click();
  await aMoment(page);
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  if (!(await isAllAnswered(page))) await page.getByRole("dialog").getByRole("button", { name: "Submit" }).click();
  await expect(page).toHaveURL(/\/results\//);
}

async function isAllAnswered(page: Page): Promise<boolean> {
  const heading = await page.getByRole("heading", { level: 1 }).textContent();
  return /^(Everything answered|Nothing unanswered)/.test(heading ?? "");
}

export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** axe finds nothing on what is in view, in either theme, and it fits. */
export async function expectSound(page: Page, where: string): Promise<void> {
  await expectNoSidewaysScroll(page, where);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(MOMENT_MS);
    expect(await findingsOfAxe(page, colorScheme === "dark" ? "colours" : "all"), `${where}, ${colorScheme}`).toEqual([]);
  }
}

/**
 * What axe finds, looked at from the end of the page: there the sticky bar lies over nothing that it would take for a small target.
 *
 * @param rules another theme changes colours and nothing else, so that the rules of colours are enough for it
 */
export async function findingsOfAxe(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const axe = new AxeBuilder({ page });
  if (rules === "all") axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  else axe.withRules(["color-contrast", "link-in-text-block"]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Presses a button that copies a link, and returns the link, which stands there once the clipboard has answered. */
export async function copiedLink(page: Page, button: string): Promise<string> {
  await page.getByRole("button", { name: button }).click();
  const told = page.locator(".address");
  await expect(told).toContainText("http");
  return /http\S+/.exec((await told.textContent()) ?? "")?.[0] ?? "";
}

/** Answers a newcomer's first case with its first option, and waits for the feedback. */
export async function answerFirstCase(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Try your first case" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await aMoment(page);
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(twinMark(page)).toBeVisible();
}

/** What is marked in the twin, as it can be seen. Where a chart has no room for its note, the name of the line is marked in its place. */
export function twinMark(page: Page): Locator {
  return page.locator(".case.twin").locator("mark, .noted").filter({ visible: true }).first();
}
