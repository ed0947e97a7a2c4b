const fetching = new Map<string, Promise<void>>();

/**
 * What every `import()` of the built app goes through, in place of Vite's own helper: the files a chunk needs are asked for all at once,
 * and it runs when its styles are there.
 *
 * @param files of the build, without the leading slash: scripts and styles
 * @throws Error naming the stylesheet that could not be had; the next call asks for it again
 */
export async function __vitePreload<Chunk>(load: () => Promise<Chunk>, files: readonly string[] = []): Promise<Chunk> {
  await Promise.all(files.map(fetchOnce));
  return load();
}

function fetchOnce(file: string): Promise<void> | undefined {
  const href = `/${file}`;
  // What the page itself names is there.
  if (!fetching.has(href) && document.querySelector(`link[href="${href}"]`) === null) fetching.set(href, fetched(href));
  return fetching.get(href);
}

/** A style is waited for; a script only begins to come. */
function fetched(href: string): Promise<void> {
  return new Promise((here, failed) => {
    const link = document.createElement("link");
    link.rel = href.endsWith(".css") ? "stylesheet" : "modulepreload";
    link.href = href;
    link.onload = () => here();
    link.onerror = () => {
      fetching.delete(href);
      link.remove();
      failed(new Error(`Unable to preload CSS for ${href}`));
    };
    if (link.rel === "modulepreload") here();
    document.head.append(link);
  });
}
