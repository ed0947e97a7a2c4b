import { readFile } from "node:fs/promises";
import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";

/** An answer whose feedback began to show: what the session in storage said at that moment. */
export interface Shown {
  readonly frame: string;
  readonly seed: number;
  /** When it was answered: feedback that a crash met shows once more when its page comes back. */
  readonly at: number;
}

/**
 * Lets pages of this context answer by themselves, by the buttons a learner has: take an option, answer, go on, begin the next quiz.
 * Each feedback is reported to `shown` in the moment its marked tell enters the page.
 */
export async function letPagesAnswer(context: BrowserContext, shown: (answer: Shown) => void): Promise<void> {
  await context.exposeBinding("report", (_, answer: Shown) => shown(answer));
  await context.addInitScript(drive);
}

/** The quiz that lay in storage when the page came. */
export interface Waiting {
  /** The question in view; undefined where the quiz is over, and only its result was still to be stored. */
  readonly index?: number;
  readonly items: readonly Pick<Shown, "frame" | "seed">[];
}

interface Driven {
  waiting?: Waiting | undefined;
  report(answer: Shown): void;
  /** How many answers this page may still give. */
  mayAnswer?: number;
  /** After so many more writes this page's storage takes nothing, as if the page had died there. */
  diesAfter?: number;
}

/** Runs in the page. */
function drive(): void {
  const page: Window & Partial<Driven> = window;
  page.waiting = newestStored();
  const write = Storage.prototype.setItem;
  const remove = Storage.prototype.removeItem;
  const isDead = () => {
    if (page.diesAfter === undefined) return false;
    page.diesAfter -= 1;
    return page.diesAfter < 0;
  };
  /** What this page itself stored last: other tabs have sessions of their own. */
  let lastStored:
    | {
        readonly index: number;
        readonly plan: { readonly items: readonly Shown[] };
        readonly marks: readonly { readonly answeredAt: number }[];
      }
    | undefined;
  Storage.prototype.setItem = function (key, value) {
    if (isDead()) return;
    if (key.startsWith("tell-apart/session/")) lastStored = JSON.parse(value).value.session;
    write.call(this, key, value);
  };
  Storage.prototype.removeItem = function (key) {
    if (!isDead()) remove.call(this, key);
  };
  let reported = false;
  new MutationObserver(() => {
    const isFeedback = document.querySelector(".verdict .case mark") !== null;
    if (isFeedback && !reported && (page.diesAfter ?? 0) >= 0) {
      page.mayAnswer = (page.mayAnswer ?? 0) - 1;
      const answer = inView();
      if (answer !== undefined) page.report?.(answer);
    }
    reported = isFeedback;
  }).observe(document, { childList: true, subtree: true });
  setInterval(step, 15);

  function step(): void {
    if ((page.mayAnswer ?? 0) <= 0 || (page.diesAfter ?? 0) < 0) return;
    const radios = document.querySelectorAll<HTMLInputElement>("input[type=radio]");
    if (location.pathname.startsWith("/results/")) document.querySelector<HTMLElement>(".brand")?.click();
    else if (document.querySelector(".verdict .case mark") !== null) press("Next", "Results");
    else if (location.pathname !== "/quiz") press("Try your first case", "Start the new one", "Start");
    else if (radios.length > 0 && document.querySelector("input[type=radio]:checked") === null)
      radios[Math.floor(Math.random() * radios.length)]?.click();
    else if (radios.length > 0) press("Answer", "Skip");
  }

  function press(...names: readonly string[]): void {
    for (const name of names) {
      const button = [...document.querySelectorAll<HTMLElement>("button, a.btn")].find(
        (one) => one.textContent?.trim().startsWith(name) === true && one.getClientRects().length > 0,
      );
      if (button === undefined) continue;
      button.click();
      return;
    }
  }

  /** Its result was stored, and the page died before it deleted the quiz. */
  function isDone(key: string): boolean {
    return localStorage.getItem(key.replace("/session/", "/finished/")) !== null;
  }

  function newestStored(): Waiting | undefined {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith("tell-apart/session/") && !isDone(key));
    const stored = keys.map((key) => JSON.parse(localStorage.getItem(key) ?? "").value).sort((one, other) => other.savedAt - one.savedAt);
    const session = stored[0]?.session;
    return session === undefined ? undefined : { index: session.index, items: session.plan.items };
  }

  /** The answered question, from the session that was stored last. */
  function inView(): Shown | undefined {
    const item = lastStored?.plan.items[lastStored.index];
    return item === undefined
      ? undefined
      : { frame: item.frame, seed: item.seed, at: lastStored?.marks[lastStored.index]?.answeredAt ?? 0 };
  }
}

export async function allow(page: Page, answers: number): Promise<void> {
  await page.evaluate((count) => Object.assign(window, { mayAnswer: count }), answers);
}

export async function answersLeft(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(window, "mayAnswer") ?? 0));
}

/** The quiz that lay in storage when the page came; undefined where none did. */
export async function waitingAtStart(page: Page): Promise<Waiting | undefined> {
  return page.evaluate(() => Reflect.get(window, "waiting"));
}

export type Kept = Shown;

/** All answers in the record, as the learner's own export has them. */
export async function exported(page: Page): Promise<readonly Kept[]> {
  await page.goto("/settings");
  await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
  await expect(page.getByText("kept in this browser only")).toBeVisible();
  return JSON.parse(await downloaded(page, page.getByRole("button", { name: "Export" }))).attempts;
}

/** The text of the file that a press downloads. */
export async function downloaded(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFile(await download.path(), "utf8");
}

/** Nothing stands twice, also not as answered at another moment. For answers of a single tab, which asks no question twice. */
export function isOnce(kept: readonly Kept[]): void {
  const questions = countsOf(kept.map(({ frame, seed }) => `${frame} ${seed}`));
  expect(
    [...questions].filter(([, count]) => count > 1),
    "one question, kept twice",
  ).toEqual([]);
}

/**
 * None of those whose feedback showed is missing, and nothing stands twice. Two tabs may ask the same question, and it may be answered in
 * each; an answer that was kept twice bears the same moment twice.
 */
export function isWhole(kept: readonly Kept[], shown: readonly Shown[]): void {
  const nameOf = ({ frame, seed, at }: Shown) => `${frame} ${seed} ${at}`;
  const moments = countsOf(kept.map(nameOf));
  const twice = [...moments].filter(([, count]) => count > 1).map(([which]) => which);
  expect(twice, "kept twice").toEqual([]);
  const lost = shown.map(nameOf).filter((which) => !moments.has(which));
  expect(lost, "shown, but not kept").toEqual([]);
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
