import { expect, type Page } from "@playwright/test";

/** 26 letters, as German has them, and 60 without a place to break at, as code has them. */
const LONG_WORDS = ["Zusammengehörigkeitsgefühl", "materializeCustomerLifetimeValueFeaturesForOnlineServingDaily".slice(0, 60)] as const;

/** No two texts lie over each other, a chart's labels included, nothing scrolls sideways, and no control is pushed out of view. */
export async function expectLaidOut(page: Page, where: string): Promise<void> {
  const width = page.viewportSize()?.width;
  expect(await page.evaluate(faultsOfLayout, false), `${where} at ${width} px`).toEqual([]);
}

/**
 * A very long word in every text, as other packs and other languages may have: headings, options, reasons, captions, and all that a case exhibits.
 * What does not fit may only stand in a region that scrolls by itself, with a focus of its own. In a chart's drawing, whose labels a pack keeps
 * short, such words may lie over each other.
 */
export async function expectRoomForLongWords(page: Page, where: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 320, height: 640 };
  for (const word of LONG_WORDS) {
    await page.evaluate(lengthenEveryText, word);
    // A table finds out after its layout whether it scrolls.
    await page.setViewportSize({ ...size, width: size.width + 1 });
    await page.setViewportSize(size);
    await expect.poll(() => page.evaluate(outOfView), { message: `${where} with ${word}` }).toEqual([]);
    expect(await page.evaluate(faultsOfLayout, true), `${where} with ${word}`).toEqual([]);
  }
}

/** Run in the page, whose details it opens. */
function lengthenEveryText(word: string): void {
  const root = document.querySelector("dialog[open]") ?? document.querySelector("#root") ?? document.body;
  for (const details of root.querySelectorAll("details")) details.open = true;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (text.parentElement?.closest("kbd, option, svg, .timer") !== null) continue;
    text.nodeValue = (text.nodeValue ?? "").replace(/\p{L}{3,}/u, word);
  }
}

/** Run in the page: texts beyond its edge that no region can bring into view, and whether it scrolls sideways. */
function outOfView(): string[] {
  const edge = document.documentElement.clientWidth;
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lost: string[] = [];
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const parent = node.parentElement;
    if (
      parent === null ||
      (node.nodeValue ?? "").trim() === "" ||
      !parent.checkVisibility() ||
      parent.closest(".vh, .reach[tabindex], script") !== null
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if ([...range.getClientRects()].some(({ right, left, width }) => width > 1 && (right > edge + 1 || left < -1)))
      lost.push((node.nodeValue ?? "").slice(0, 80));
  }
  return document.documentElement.scrollWidth > edge ? ["the page scrolls sideways", ...lost] : lost;
}

/** Run in the page. */
function faultsOfLayout(isDrawingLeftOut: boolean): string[] {
  interface Text {
    readonly words: string;
    readonly layer: Element | null;
    readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  }
  const root = document.querySelector("dialog[open]") ?? document.body;

  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (let one: Element | null = element; one !== null; one = one.parentElement)
      if (getComputedStyle(one).clipPath.startsWith("inset(50%")) return false;
    return element.closest("option, script, noscript, title") === null;
  };
  const layerOf = (element: Element): Element | null => {
    for (let one: Element | null = element; one !== null; one = one.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(one).position)) return one;
    return null;
  };
  const texts: Text[] = [];
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const parent = node.parentElement;
    const words = (node.nodeValue ?? "").trim();
    if (words === "" || parent === null || !isSeen(parent)) continue;
    if (isDrawingLeftOut && parent.closest(".drawing") !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      // The box of a line is higher than its letters.
      if (right - left > 1)
        texts.push({ words, layer: layerOf(parent), box: { left, right, top: top + height / 5, bottom: bottom - height / 5 } });
    }
  }
  const isOver = (one: Text, other: Text) =>
    one.layer === other.layer &&
    Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 2 &&
    Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 2;
  const over = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => isOver(one, other))
      .map((other) => `“${one.words.slice(0, 40)}” lies over “${other.words.slice(0, 40)}”`),
  );
  const outside = [...root.querySelectorAll("a, button, input, select, summary")]
    .filter((control) => isSeen(control) && control.closest("[hidden], .reach[tabindex]") === null)
    .filter((control) => {
      const { left, right, width } = control.getBoundingClientRect();
      return width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
    })
    .map((control) => `out of view: ${control.textContent || control.getAttribute("aria-label") || control.tagName}`);
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const seen = [...root.querySelectorAll("*")].filter(isSeen);
  const edge = Math.max(...seen.map((element) => element.getBoundingClientRect().right));
  const widest = seen.findLast((element) => element.getBoundingClientRect().right === edge);
  const named = `${widest?.tagName} .${widest?.getAttribute("class")}: ${widest?.textContent?.slice(0, 40)}`;
  return [...over.slice(0, 5), ...outside.slice(0, 5), ...(sideways > 0 ? [`scrolls ${sideways} px sideways for ${named}`] : [])];
}
