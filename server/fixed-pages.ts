import { z } from "zod";

/** A screen with an address of its own, as chat previews and search engines name it. */
export interface FixedPage {
  /** Without slashes at its ends; empty for the first screen. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

const SCREENS: readonly FixedPage[] = [
  {
    path: "quiz",
    title: "A quiz",
    description: "Cases to be told apart: each has one decisive fact, and a twin in which only that fact is changed.",
  },
  { path: "quiz/new", title: "Set up a quiz", description: "Choose terms, length and clock, or rehearse the exam." },
  { path: "review", title: "Review", description: "Wrong answers, grouped by what was mixed up, with fresh cases to put them right." },
  { path: "history", title: "All answers", description: "Every answer given in this browser, to be filtered and searched." },
  { path: "kept", title: "Kept cases", description: "Cases kept with a note of one’s own." },
  {
    path: "case",
    title: "A case",
    description: "A case with its decisive fact marked, beside the twin in which only that fact is changed.",
  },
  { path: "mastery", title: "Mastery", description: "Which term is picked when another is right, and what is told apart by now." },
  { path: "terms", title: "Terms and contrasts", description: "Every term and every pair that gets mixed up, with a search." },
  {
    path: "glossary",
    title: "Your own glossary",
    description: "Paste the terms of any exam and practise which is which: definitions, not cases.",
  },
  { path: "settings", title: "Settings", description: "Theme, pace, keys, and all progress as a file." },
];

/** The part of a pack’s outline that is needed here. */
const Outline = z.object({
  pack: z.object({
    terms: z.array(z.object({ id: z.string(), name: z.string(), meaning: z.string() })),
    contrasts: z.array(z.object({ id: z.string(), name: z.string(), remember: z.string() })),
  }),
});

/** The fixed screens, and one for each term and each contrast of a built outline. */
export function fixedPages(outline: string): FixedPage[] {
  const { pack } = Outline.parse(JSON.parse(outline));
  return [
    ...SCREENS,
    ...pack.terms.map(({ id, name, meaning }) => ({ path: `terms/${id}`, title: capitalized(name), description: plain(meaning) })),
    ...pack.contrasts.map(({ id, name, remember }) => ({ path: `apart/${id}`, title: name, description: plain(remember) })),
  ];
}

interface Around {
  /** The path that the app is hosted under, with a slash at both ends. */
  readonly base: string;
  /** The site’s origin, if it is known. Previews take absolute addresses only. */
  readonly site?: string | undefined;
}

/** Writes the app’s page with the names of one screen. It stays the same app: only what is read without running it differs. */
export function pageFor(html: string, { path, title, description }: FixedPage, { base, site }: Around): string {
  const name = path === "" ? title : `${title} · Tell Apart`;
  const known = site === undefined ? [] : knownAddress(new URL(base, site).href, path);
  const tags = [["og:type", "website"], ["og:site_name", "Tell Apart"], ["og:title", name], ["og:description", description], ...known].map(
    ([property = "", content = ""]) => `    <meta property="${property}" content="${escaped(content)}" />\n`,
  );
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(name)}</title>`)
    .replace(/(<meta name="description" content=")[^"]*(")/, (_, before: string, after: string) => before + escaped(description) + after)
    .replace(/ *<\/head>/, (end) => tags.join("") + end);
}

function knownAddress(home: string, path: string): string[][] {
  return [
    ["og:url", path === "" ? home : `${home}${path}/`],
    ["og:image", `${home}preview.png`],
    ["og:image:width", "1200"],
    ["og:image:height", "630"],
    ["og:image:alt", "A case with its decisive fact marked, and facing it the twin in which only that fact is changed"],
    ["twitter:card", "summary_large_image"],
  ];
}

/** The description in the app’s own page. */
export function descriptionOf(html: string): string {
  return /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? "";
}

function plain(text: string): string {
  return text.replaceAll("`", "");
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
