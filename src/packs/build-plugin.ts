import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { PACKS_FOLDER, readPackFolder } from "./pack-files.ts";
import type { WholePack } from "./read-pack.ts";
import { problemText } from "./source/source-file.ts";
import { HASH_LETTERS } from "./verify-content-hash.ts";
import { WIRE_FORMAT } from "./wire-schema.ts";

const MODULE = "virtual:packs";
const RESOLVED = `\0${MODULE}`;

/** The files of a built pack, by address. The first is the outline. */
export type PackFiles = ReadonlyMap<string, string>;

/** Makes a pack's files. Their names hold a hash of their content, so that each can be cached for good. */
export function packFilesOf({ pack, frames }: WholePack): PackFiles {
  const ofContrasts = pack.contrasts.map(({ id }) => {
    const text = JSON.stringify({ format: WIRE_FORMAT, frames: frames.filter((frame) => frame.contrast === id) });
    return { id, name: `${id}.${hashOf(text)}.json`, text };
  });
  const files = Object.fromEntries(ofContrasts.map(({ id, name }) => [id, name]));
  const outline = JSON.stringify({ format: WIRE_FORMAT, pack, files });
  return new Map([
    [`packs/${pack.id}.${hashOf(outline)}.json`, outline],
    ...ofContrasts.map(({ name, text }): [string, string] => [`packs/${name}`, text]),
  ]);
}

/**
 * Serves a pack's YAML as JSON files and gives the app their address. A bad pack fails the build with every problem. Under the dev server
 * the problems are shown in the browser, and a saved YAML file shows at once.
 */
export function packsPlugin(name: string): Plugin {
  const folder = join(PACKS_FOLDER, name);
  let served: PackFiles = new Map();
  let building = false;
  let base = "/";

  let first: readonly string[] = [];

  const load = (): PackFiles => {
    const { whole, problems } = readPackFolder(folder);
    if (problems.length > 0 || whole === undefined) throw new Error(`The pack has problems.\n${problems.map(problemText).join("\n")}`);
    const files = packFilesOf(whole);
    const [opening = ""] = whole.pack.opening.split("/");
    first = [...files.keys()].filter((file) => file.startsWith(`packs/${name}.`) || file.startsWith(`packs/${opening}.`));
    return files;
  };

  return {
    name: "tell-apart-packs",
    configResolved(config) {
      building = config.command === "build";
      base = config.base;
    },
    buildStart() {
      if (building) served = load();
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      if (!building) served = load();
      if (building) for (const [fileName, source] of served) this.emitFile({ type: "asset", fileName, source });
      const [address = ""] = served.keys();
      return `export const packAddress = ${JSON.stringify(base + address)};`;
    },
    /** Lets the browser fetch the pack files of the first screen while it fetches the code, and not after it. */
    transformIndexHtml: () =>
      building ? first.map((file) => ({ tag: "link", attrs: { rel: "preload", as: "fetch", crossorigin: "", href: base + file } })) : [],
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = served.get((request.url ?? "").slice(base.length).split("?")[0] ?? "");
        if (text === undefined) return next();
        response.setHeader("content-type", "application/json");
        response.end(text);
      });
      server.watcher.add(folder);
      for (const event of ["add", "change", "unlink"] as const) server.watcher.on(event, (file) => refresh(server, folder, file));
    },
  };
}

function refresh(server: ViteDevServer, folder: string, file: string): void {
  if (!file.endsWith(".yaml") || !file.includes(folder)) return;
  const module = server.moduleGraph.getModuleById(RESOLVED);
  if (module) server.moduleGraph.invalidateModule(module);
  server.ws.send({ type: "full-reload" });
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, HASH_LETTERS);
}
