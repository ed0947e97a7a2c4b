import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { packFilesOf } from "./build-plugin.ts";
import { everyPack, KNOTS, packIn } from "./testing/packs.ts";
import { framesWire, outlineWire, WIRE_FORMAT } from "./wire-schema.ts";

describe.each(everyPack())("the pack $pack.id", (whole) => {
  const files = packFilesOf(whole);
  const [outlineText = ""] = files.values();
  const outline = z.parse(outlineWire, JSON.parse(outlineText));

  test("arrives as it was sent", () => {
    expect(outline).toMatchObject({ format: WIRE_FORMAT, pack: JSON.parse(JSON.stringify(whole.pack)) });
    for (const { id } of whole.pack.contrasts) {
      const arrived = z.parse(framesWire, JSON.parse(files.get(`packs/${outline.files[id]}`) ?? ""));
      expect(arrived.frames).toEqual(JSON.parse(JSON.stringify(whole.frames.filter(({ contrast }) => contrast === id))));
    }
  });

  test("travels as its outline and one file for each contrast, and the outline holds no case", () => {
    expect(files.size).toBe(1 + whole.pack.contrasts.length);
    for (const { ask, about } of whole.frames) expect(outlineText.includes(`"${about}"`) || outlineText.includes(`"${ask}"`)).toBe(false);
  });
});

test("a file’s name changes with its text, so that a kept file is a right file", () => {
  const whole = packIn(KNOTS);
  const before = [...packFilesOf(whole).keys()];
  const after = [...packFilesOf({ ...whole, frames: whole.frames.map((frame) => ({ ...frame, about: `${frame.about}s` })) }).keys()];
  expect(before.filter((name) => after.includes(name))).toEqual([]);
});
