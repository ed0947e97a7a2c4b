import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { CACHE, HEADERS } from "../server/security-policy.ts";
import { questionInView } from "./app.ts";
import { findNginx } from "./nginx.ts";
import { NginxServer } from "./nginx-server.ts";

const APP = process.env.BUILT_APP ?? "dist";
const nginx = findNginx();

test.skip(nginx === undefined, "there is no nginx here: `npm run try:nginx` says how to have one");
test.use({ serviceWorkers: "allow" });
// The worker fetches the whole app; on a busy machine that takes its time.
test.describe.configure({ mode: "default", timeout: 180_000 });

let server: NginxServer;
test.beforeAll(async () => {
  if (nginx === undefined) return;
  server = new NginxServer(nginx, { app: APP });
  await server.start();
});
test.afterAll(() => server?.clear());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** What browsers write down of a page that its server keeps from working. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

const PAGE = { status: 200, cache: CACHE.others, type: "text/html", holds: '<div id="root">' };
const [SCRIPT = ""] = readdirSync(join(APP, "assets")).filter((name) => name.endsWith(".js"));
const [PACK = ""] = readdirSync(join(APP, "packs")).filter((name) => name.endsWith(".json"));

for (const { what, path, status, cache, type, holds } of [
  { what: "the first screen", path: "/", ...PAGE },
  { what: "a screen with its fields", path: "/quiz?scope=term.drift&n=3", ...PAGE },
  { what: "a screen without a page of its own", path: "/results/xyz/1", ...PAGE },
  { what: "an address that is none", path: "/nowhere/at/all", ...PAGE },
  { what: "an address that climbs out", path: "/packs/../../nginx.conf", ...PAGE },
  { what: "a term’s page, for previews", path: "/terms/rollback", ...PAGE, holds: "<title>Rollback · Tell Apart</title>" },
  { what: "a script", path: `/assets/${SCRIPT}`, status: 200, cache: CACHE.hashed, type: "application/javascript", holds: "" },
  { what: "a part of the pack", path: `/packs/${PACK}`, status: 200, cache: CACHE.hashed, type: "application/json", holds: "{" },
  { what: "a script that is gone", path: "/assets/gone.js", status: 404, cache: CACHE.hashed, type: "text/html", holds: "404" },
  { what: "the worker", path: "/sw.js", status: 200, cache: CACHE.others, type: "application/javascript", holds: "install" },
  { what: "the manifest", path: "/manifest.webmanifest", status: 200, cache: CACHE.others, type: "", holds: "Tell Apart" },
]) {
  test(`nginx answers ${what} with ${status}, every header of the policy and its own caching`, async ({ request }) => {
    const response = await request.get(server.address + path);
    const sent = response.headers();
    const wanted = { ...HEADERS, "Cache-Control": cache };
    expect(response.status()).toBe(status);
    for (const [name, value] of Object.entries(wanted)) expect(sent[name.toLowerCase()], name).toBe(value);
    expect(sent["content-type"]).toContain(type);
    expect(await response.text()).toContain(holds);
  });
}

test("from nginx a deep link opens its screen, and nothing that the page does is against the policy", async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${server.address}/terms/rollback`);
  await expect(heading(page)).toHaveText("Rollback");
  await page.goto(`${server.address}/quiz?scope=contrast.retrain-vs-rollback&n=2&clock=none&seed=a1`);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  expect((await questionInView(page)).question.contrast).toBe("retrain-vs-rollback");
  await page.goto(`${server.address}/nowhere`);
  await expect(heading(page)).toHaveText(/no page here/);
  expect(complaints).toEqual([]);
});

test("what nginx sent once works when nginx is gone, at addresses that were never opened too", async ({ page }) => {
  await page.goto(server.address);
  await expect(heading(page)).toHaveText("Some terms look alike until one fact gives them away");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  });
  await server.stop();
  for (const path of ["/", "/glossary", "/apart/retrain-vs-rollback"]) {
    await page.goto(server.address + path);
    await expect(heading(page)).toBeVisible();
    await expect(heading(page)).not.toHaveText(/could not be/);
  }
  await server.start();
  expect((await page.request.get(`${server.address}/assets/gone.js`)).status()).toBe(404);
});
