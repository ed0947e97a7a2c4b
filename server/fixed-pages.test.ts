import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { descriptionOf, fixedPages, pageFor } from "./fixed-pages.ts";
import { metaPolicy } from "./security-policy.ts";

const OUTLINE = JSON.stringify({
  pack: {
    terms: [{ id: "drift", name: "drift", meaning: 'Inputs that "moved" & stay so, `PSI` < 1.' }],
    contrasts: [{ id: "a-vs-b", name: "A or B", remember: "Look at the version." }],
  },
});
const HTML = readFileSync("index.html", "utf8");

test("each screen, term and contrast has a page with its own names", () => {
  const pages = fixedPages(OUTLINE);
  expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(["quiz", "quiz/new", "glossary", "terms/drift", "apart/a-vs-b"]));
  expect(pages.find(({ path }) => path === "terms/drift")?.title).toBe("Drift");
});

test("a page differs from the app’s own in its head only, and holds any text whole", () => {
  const [page] = fixedPages(OUTLINE).filter(({ path }) => path === "terms/drift");
  if (page === undefined) throw new Error("no page for a term");
  const html = pageFor(HTML, page, { base: "/tell-apart/", site: "https://example.org" });
  expect(html.slice(html.indexOf("<body>"))).toBe(HTML.slice(HTML.indexOf("<body>")));
  const head = html.slice(html.indexOf("<head>"), html.indexOf("</head>") + 7);
  const parsed = new DOMParser().parseFromString(head, "text/xml");
  const metas = new Map(
    [...parsed.getElementsByTagName("meta")].map((one) => [
      one.getAttribute("property") ?? one.getAttribute("name"),
      one.getAttribute("content"),
    ]),
  );
  expect(parsed.getElementsByTagName("title")[0]?.textContent).toBe("Drift · Tell Apart");
  expect(metas.get("description")).toBe('Inputs that "moved" & stay so, PSI < 1.');
  expect(metas.get("og:description")).toBe(metas.get("description"));
  expect([metas.get("og:url"), metas.get("og:image")]).toEqual([
    "https://example.org/tell-apart/terms/drift/",
    "https://example.org/tell-apart/preview.png",
  ]);
});

test("where the site’s address is not known, no preview names one", () => {
  const html = pageFor(HTML, { path: "", title: "Tell Apart", description: descriptionOf(HTML) }, { base: "/" });
  expect(html).toContain('<meta property="og:title" content="Tell Apart" />');
  expect(html).not.toMatch(/og:(?:url|image)/);
});

test("the policy within a page is the server’s, but for what a page can’t say of itself", () => {
  expect(metaPolicy()).toMatch(/^<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';/);
  expect(metaPolicy()).toContain("require-trusted-types-for 'script'; trusted-types tell-apart");
  expect(metaPolicy()).not.toContain("frame-ancestors");
});
