import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SCREENS } from "../../e2e/every-screen.ts";
import { PATHS } from "../../server/code-groups.ts";
import { fixedPages } from "../../server/fixed-pages.ts";

const source = readFileSync("src/app/routes.tsx", "utf8");
const routes = [...source.matchAll(/<Route path="\/([^":]*)"/g)].map(([, path = ""]) => path);
const lazy = [...source.matchAll(/import\("\.\.\/(views\/[^"]+)"\)/g)].map(([, file = ""]) => file);

test("the addresses and the lazy screens are found in the routes", () => {
  expect(routes).toEqual(expect.arrayContaining(["", "quiz", "kept"]));
  expect(lazy).toContain("views/kept/kept-page.tsx");
});

test.each(routes.filter((path) => path !== ""))(
  "/%s has a page with its own title, for previews and hosts that rewrite nothing",
  (path) => {
    expect(fixedPages('{"pack":{"terms":[],"contrasts":[]}}').map((page) => page.path)).toContain(path);
  },
);

// A quiz and a case need a frame: the browser tests come to them by other ways.
test.each(routes.filter((path) => !["quiz", "case"].includes(path)))("/%s is tried for accessibility, widths and overlaps", (path) => {
  expect(SCREENS).toContain(`/${path}`);
});

test.each(lazy.filter((file) => !file.startsWith("views/shell/")))("%s is bundled with other screens", (file) => {
  expect(
    Object.values(PATHS)
      .flat()
      .some((path) => file.startsWith(path)),
  ).toBe(true);
});
