import { expect, test } from "@playwright/test";
import { pose } from "../src/engine/generate/pose.ts";
import { seedFor } from "../src/engine/seed-encoding.ts";
import { casePath } from "../src/views/lookup/case-path.ts";
import { frames, pack } from "./app.ts";
import { expectLaidOut } from "./layout.ts";

const WIDTHS = [320, 390, 1280] as const;
/** Stories of each frame and answer: their series differ. */
const STORIES = 1;

/** Every case of the pack that has a chart, for each answer that it can have, picked as another. */
const cases = frames.flatMap((frame) =>
  frame.terms.flatMap((answer, at) => {
    const chosen = frame.terms[(at + 1) % frame.terms.length];
    return Array.from({ length: STORIES }, (_, story) => ({
      frame: frame.id,
      seed: seedFor(frame.terms, answer, 7 + story),
      chosen,
    })).filter(({ seed }) => pose(pack, frame, seed).question.blocks.some(({ kind }) => kind === "chart"));
  }),
);

test("no two words lie over each other in any chart of the pack, told beside its twin, at 320, 390 and 1280 px, in either theme", async ({
  page,
}) => {
  test.setTimeout(900_000);
  expect(cases.length).toBeGreaterThan(10);
  for (const one of cases) {
    await page.goto(casePath(one));
    await expect(page.locator(".drawing").last()).toBeVisible();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
        await expectLaidOut(page, `${casePath(one)}, ${colorScheme}`);
      }
    }
  }
});
