import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";

const ENTRY = "src/app/worker/service-worker.ts";

/** Files whose name holds their content's hash. */
const HASHED = /^(?:assets|packs)\//;
/** Copies of the page for one address each: the worker answers every address with the page itself. */
const COPY = /\/index\.html$/;
const LEFT_OUT = /\.(?:map|png|txt)$|^_(?:headers|redirects)$|^404\.html$|^sw\.js$/;

/** Builds `sw.js` after the app, with the hash of each of the app's files in it. */
export function workerPlugin(): Plugin {
  let folder = "dist";
  let failed = false;
  return {
    name: "tell-apart-worker",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      folder = join(outDir.startsWith("/") ? "" : root, outDir);
    },
    buildEnd: (error) => {
      failed = error !== undefined;
    },
    closeBundle: async () => {
      if (failed) return;
      await build({
        configFile: false,
        publicDir: false,
        logLevel: "error",
        define: {
          PRECACHE: JSON.stringify(precacheOf(folder)),
          LEFT_OUT: JSON.stringify(leftOutOf(folder)),
          "process.env.NODE_ENV": '"production"',
        },
        build: {
          target: "es2023",
          outDir: folder,
          emptyOutDir: false,
          rolldownOptions: { input: ENTRY, output: { entryFileNames: "sw.js", format: "iife" } },
        },
      });
    },
  };
}

/** What the worker stores: everything the app can need, screens, fonts and questions alike. Addresses are relative to the worker. */
export function precacheOf(folder: string): { url: string; revision: string | null; integrity: string }[] {
  return filesIn(folder)
    .filter((name) => !LEFT_OUT.test(name) && !COPY.test(name))
    .map((name) => {
      const hash = createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("base64");
      return { url: name, revision: HASHED.test(name) ? null : hash.slice(0, 12), integrity: `sha256-${hash}` };
    });
}

/** Files that an address may name beside the stored ones. Any other address is one of the app's screens. */
function leftOutOf(folder: string): readonly string[] {
  return filesIn(folder).filter((name) => LEFT_OUT.test(name));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
