import { truncateSync, writeFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { pose } from "../src/engine/generate/pose.ts";
import type { BlockTemplate, Frame } from "../src/engine/pack.ts";
import { seedFor } from "../src/engine/seed-encoding.ts";
import { questionAddress } from "../src/session/links/question-link.ts";
import { frames, pack, twinMark } from "./app.ts";
import { someAttempts } from "./learner.ts";

const SCRIPTS = [
  `<img src=x onerror="alert(1)">`,
  "<script>alert(2)</script>",
  `<svg onload="alert(3)"></svg>`,
  "javascript:alert(4)",
  `"><iframe srcdoc="<script>parent.alert(5)</script>">`,
] as const;
const HOSTILE = SCRIPTS.join(" ");

interface Watch {
  readonly dialogs: string[];
  readonly strangers: string[];
  readonly violations: string[];
}

/** Writes down whatever must not happen on a page. */
async function watch(page: Page): Promise<Watch> {
  const seen: Watch = { dialogs: [], strangers: [], violations: [] };
  page.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:http:\/\/127\.0\.0\.1:)/.test(request.url())) seen.strangers.push(request.url());
  });
  page.on("console", (message) => {
    if (/Content Security Policy|TrustedType|Trusted Type/i.test(message.text())) seen.violations.push(message.text());
  });
  return seen;
}

async function isUntouched(page: Page, seen: Watch): Promise<void> {
  expect(seen).toEqual({ dialogs: [], strangers: [], violations: [] });
  expect(await page.locator("#root script, #root iframe, #root [onerror], #root [onload]").count()).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  const polluted = await page.evaluate(() => Object.keys(Object.prototype).length + Number("polluted" in {}));
  expect(polluted).toBe(0);
}

/** Fulfils every file of the pack with one that holds script in each of its readable texts. */
async function poison(page: Page): Promise<void> {
  await page.route("**/packs/*.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: poisoned(await response.text()) });
  });
}

/** What the app goes by, and no reader reads: ids, kinds, the names that texts refer to, and numbers. */
const MACHINE = ["id", "revision", "opening", "contrast", "contrasts", "family", "section", "terms", "kind", "kinds", "language", "toward"];
const MACHINE_BRANCHES = ["files", "slots", "waypoints"];
const MACHINE_PATHS = /\.(?:series\.name|lines\.values|event\.at|limit\.at)$/;
/** A place that names a series of a chart, or the point of its event. */
const MACHINE_PLACE = /"(?:values|at)":"\{(?:tell|decoy)(?:\.(\w+))?\}"/g;

function poisoned(text: string): string {
  const wire: { frames?: object[] } = JSON.parse(text);
  const hostile = {
    ...Object(withScript({ ...wire, frames: undefined })),
    ...(wire.frames && { frames: wire.frames.map(frameWithScript) }),
  };
  return JSON.stringify(hostile).replace(/^\{/, '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
}

function frameWithScript(frame: object): unknown {
  const places = [...JSON.stringify(frame).matchAll(MACHINE_PLACE)].map(([, name = ""]) => name);
  return withScript(frame, ".frames", places);
}

/** Every text has script in it, whatever it is called, unless it is known to be no text. */
function withScript(value: unknown, path = "", places: readonly string[] = []): unknown {
  const key = path.slice(path.lastIndexOf(".") + 1);
  if (Array.isArray(value)) return value.map((one) => withScript(one, path, places));
  if (typeof value === "object" && value !== null) {
    if (MACHINE_BRANCHES.includes(key)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withScript(one, `${path}.${name}`, places)]));
  }
  if (typeof value !== "string") return value;
  const isPlace = path.includes(".tells.") || path.includes(".texts.");
  const isMachine = isPlace ? places.includes(key) : MACHINE.includes(key) || MACHINE_PATHS.test(path);
  return isMachine ? value : `${value} ${HOSTILE}`;
}

const SHOWN = "<script>alert(2)</script>";

async function expectHostile(shown: Locator): Promise<void> {
  await expect(shown.first()).toBeVisible();
  for (const text of await shown.allTextContents()) expect(text).toContain(SHOWN);
}

test("script in stories, terms, tells and names of a pack stays text on every screen", async ({ page }) => {
  const seen = await watch(page);
  await poison(page);
  await page.goto("/");
  await expect(page.locator("mark")).toHaveCount(2);
  await expect(page.getByText(SHOWN).first()).toBeVisible();
  await page.getByRole("button", { name: "Try your first case" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await page.waitForTimeout(350);
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(twinMark(page)).toBeVisible();
  await isUntouched(page, seen);
  for (const path of ["/mastery", "/terms/rollback", "/apart/monitoring-fired", "/quiz/new", "/settings", "/history"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForTimeout(100);
    await isUntouched(page, seen);
  }
});

for (const kind of ["prose", "code", "log", "table", "runs", "chart"] as const) {
  test(`script in every text of a case with its tell in a block of the kind ${kind} stays text, before the answer and after it`, async ({
    page,
  }) => {
    const { frame, seed } = caseWith(kind);
    const seen = await watch(page);
    await poison(page);
    await page.goto(`/quiz?${questionAddress({ frame: frame.id, seed })}`);
    await page.getByRole("button", { name: "Open it" }).click();
    await expect(page.getByRole("radio").first()).toBeVisible();
    const exhibits = frame.case.filter((block) => block.kind !== "prose").length;
    await expect(page.locator(".case figure")).toHaveCount(exhibits);
    await expectHostile(page.getByRole("heading", { level: 1 }));
    await expectHostile(page.locator("label:has(input[type=radio])"));
    await expectHostile(page.locator(CASE_TEXTS));
    // Of a chart whose points have names the first column's head is the app's own word.
    for (const labels of await page.locator(".case .chart table").all()) {
      const texts = await labels.locator("th[scope=row], th[scope=col]:first-child").allTextContents();
      expect(texts.filter((text) => !(text === "when" || /^\d+$/.test(text) || text.includes(SHOWN)))).toEqual([]);
      expect(texts.join()).toContain(SHOWN);
    }
    await isUntouched(page, seen);

    await page.waitForTimeout(350);
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await expect(page.locator(".case.twin mark").first()).toBeAttached();
    await expectHostile(page.locator(CASE_TEXTS));
    if (kind !== "chart") expect((await page.locator(".case mark").allTextContents()).join()).toContain(SHOWN);
    await expectHostile(page.locator(".source"));
    for (const link of await page.locator(".source a").all()) expect(await link.getAttribute("href")).toMatch(/^https:/);
    await isUntouched(page, seen);
  });
}

/** Where the texts of a case's blocks stand; every one of them has script in it. */
const CASE_TEXTS = [
  ".case p:not(.gap, .vh)",
  ".case figcaption b",
  ".case figcaption span",
  ".case .code .ln",
  ".case .log li:not(.gap, .absent)",
  ".case .table th",
  ".case .table tr:not(.gap) td:not(.gap)",
  ".case .chart thead th.n",
].join();

/** A frame whose tell stands in a block of this kind, and a seed that tells it there. */
function caseWith(kind: BlockTemplate["kind"]): { readonly frame: Frame; readonly seed: number } {
  for (const frame of frames) {
    const seed = seedFor(frame.terms, frame.terms[0] ?? "", 7);
    const { question, key } = pose(pack, frame, seed);
    if (key.tell.some(({ spot }) => question.blocks[spot.block]?.kind === kind)) return { frame, seed };
  }
  throw new Error(`no frame of the pack has its tell in a block of the kind ${kind}`);
}

test("an imported file can hold script, foreign keys and __proto__, and nothing of it runs or sticks", async ({ page }) => {
  const seen = await watch(page);
  const [good] = someAttempts(1, Date.now());
  const head = `"format":"tell-apart-progress","version":1,"exportedAt":"2026-01-01T00:00:00.000Z"`;
  const settings = `"settings":{"theme":"system","paceSeconds":60,"showClock":true,"extraTime":0,"shortcuts":true,"examDay":null}`;
  const hostile = JSON.stringify({ ...good, frame: HOSTILE, answer: SCRIPTS[0], chosen: SCRIPTS[1], offered: [SCRIPTS[0], SCRIPTS[1]] });
  const files = [
    `{${head},${settings},"attempts":[${hostile}]}`,
    `{"__proto__":{"polluted":1},${head},${settings},"attempts":[{"__proto__":{"polluted":1}}]}`,
    `{"constructor":{"prototype":{"polluted":1}},${head},"settings":{"__proto__":{"polluted":1}},"attempts":[]}`,
    `{${head},"settings":{"theme":"<img src=x onerror=alert(1)>"},"attempts":[]}`,
    HOSTILE,
    `{"a":`.repeat(50_000),
    "[".repeat(200_000),
  ];
  for (const [index, text] of files.entries()) {
    await page.goto("/settings");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: `${HOSTILE.slice(0, 40)}.json`, mimeType: "text/html", buffer: Buffer.from(text) });
    const told = page.getByRole("alert").or(page.getByText(/answers? (?:was|were) added/));
    await expect(told.first(), `file ${index}`).toBeVisible({ timeout: 20_000 });
    for (const path of ["/", "/review", "/history", "/mastery"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await isUntouched(page, seen);
    }
  }
});

test("a file of more than 100 MB is refused at once, and nothing is changed", async ({ page }, info) => {
  const path = info.outputPath("huge.json");
  writeFileSync(path, '{"format":"tell-apart-progress","version":1,');
  truncateSync(path, 100_000_001);
  await page.goto("/settings");
  const before = await page.evaluate(() => JSON.stringify(localStorage));
  await page.locator("input[type=file]").setInputFiles(path);
  await expect(page.getByRole("alert")).toHaveText("The file is larger than 100 MB, which no export is. Nothing was changed.");
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(before);
});

test("what a link says stays text, whatever it says and however long it is", async ({ page }) => {
  const seen = await watch(page);
  const script = encodeURIComponent(HOSTILE);
  const links = [
    `/quiz?scope=${script}`,
    `/quiz?frame=${script}&seed=${script}&answer=${script}`,
    `/quiz?__proto__=1&constructor=1&clock=__proto__`,
    "/quiz?scope=__proto__&n=1e309&seed=NaN",
    `/quiz/new?contrast=${script}&clock=${script}`,
    `/case?frame=${script}&seed=1`,
    `/terms/${script}`,
    "/terms/__proto__",
    "/terms/constructor",
    "/apart/__proto__",
    `/results/${script}`,
    "/results/__proto__/1",
    `/review?term=${script}&filter=__proto__`,
    `/history?mode=${script}`,
    `/${script}`,
    "//example.com/",
    "/\\example.com",
  ];
  // As a link in the app would: a server might refuse such an address before the app sees it.
  const follow = (link: string) =>
    page.evaluate((address) => {
      history.pushState(null, "", new URL(location.origin + address));
      dispatchEvent(new PopStateEvent("popstate", { state: null }));
    }, link);
  await page.goto("/");
  for (const link of links) {
    await follow(link);
    await expect(page.getByRole("heading", { level: 1 }).first(), link).toBeVisible();
    await isUntouched(page, seen);
  }
  // A hundred times what the app reads of an address. How it takes megabytes is a test of the address alone, without a browser.
  const long = "x".repeat(100_000);
  await page.goto(`/quiz?scope=weak#${long}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await follow(`/quiz?scope=${long}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not work");
  await isUntouched(page, seen);
});

test("the policy itself holds: no inline script or style, no text made a script, nothing from elsewhere, no frame around the app", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.locator("mark")).toHaveCount(2);
  const broken = await page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
    const attempt = async (what: () => unknown) => {
      try {
        await what();
        return "done";
      } catch {
        return "refused";
      }
    };
    // What the test itself calls may use eval; what runs by a timer may not.
    const later = (what: () => unknown) => new Promise((done) => setTimeout(() => done(attempt(what)), 0));
    const results = {
      html: await attempt(() => Object.assign(document.createElement("div"), { innerHTML: "<b>x</b>" })),
      eval: await later(() => Reflect.construct(Function, ["return 1"])),
      policy: await attempt(() => window.trustedTypes?.createPolicy("other", { createScriptURL: String })),
      again: await attempt(() => window.trustedTypes?.createPolicy("default", { createScriptURL: String })),
      fetch: await attempt(() => fetch("https://example.com/", { mode: "no-cors" })),
      worker: await attempt(() => new Worker("/other.js")),
    };
    const style = document.createElement("style");
    style.textContent = "body { display: none }";
    document.head.append(style);
    const frame = document.createElement("iframe");
    frame.src = "https://example.com/";
    document.body.append(frame);
    const image = new Image();
    image.src = "https://example.com/pixel.gif";
    await new Promise((done) => setTimeout(done, 300));
    return { results, refused: [...new Set(refused)].sort(), hidden: getComputedStyle(document.body).display };
  });
  expect(broken.results).toEqual({
    html: "refused",
    eval: "refused",
    policy: "refused",
    again: "refused",
    fetch: "refused",
    worker: "refused",
  });
  expect(broken.hidden).not.toBe("none");
  for (const directive of ["connect-src", "frame-src", "img-src", "require-trusted-types-for", "style-src-elem", "trusted-types"])
    expect(broken.refused).toContain(directive);

  await page.route("**/around.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe src="/" title="the app"></iframe>` }),
  );
  await page.goto("/around.html");
  await page.waitForTimeout(500);
  const inside = page.frames().find((frame) => frame !== page.mainFrame());
  expect(await inside?.evaluate(() => document.querySelector("#root") === null).catch(() => true)).toBe(true);
});

test("a whole walk through the app asks nothing of anyone else, and breaks the policy nowhere", async ({ page }) => {
  const seen = await watch(page);
  const paths = ["/", "/quiz/new", "/quiz?clock=exam&seed=3", "/mastery", "/terms/drift", "/settings", "/nowhere"];
  for (const path of paths) {
    const response = await page.goto(path);
    expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
    expect(response?.headers()["x-content-type-options"]).toBe("nosniff");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await isUntouched(page, seen);
  }
});
