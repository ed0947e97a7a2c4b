import { pose } from "../src/engine/generate/pose.ts";
import { frames, pack } from "./app.ts";
import { launchChromium } from "./chromium.ts";
import { Site } from "./site.ts";

/** Writes `public/preview.png`, which chat programs show beside a link and the README shows: a case and its twin, as the built app draws them. */
const site = new Site();
await site.open();
const browser = await launchChromium();
// The picture has 1,200 by 630 pixels, as previews want it. A larger window that is scaled down shows more of the page.
const page = await browser.newPage({
  viewport: { width: 1440, height: 756 },
  deviceScaleFactor: 1200 / 1440,
  colorScheme: "light",
  reducedMotion: "reduce",
});
const frame = frames.find(({ id }) => id === pack.opening);
if (frame === undefined) throw new Error("the pack has no opening");
const { key } = pose(pack, frame, 0);
await page.goto(`${site.address}/case?frame=${frame.id}&seed=0&chosen=${key.twins[0]?.answer}`);
await page.locator(".case.twin mark").first().waitFor();
await page.evaluate(() => document.fonts.ready);
await page.evaluate(() => scrollTo(0, (document.querySelector(".verdict-head")?.getBoundingClientRect().top ?? 0) - 14));
await page.screenshot({ path: "public/preview.png" });
await browser.close();
await site.clear();
