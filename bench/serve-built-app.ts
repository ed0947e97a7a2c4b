import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";

export interface ServedApp {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface BuiltApp extends ServedApp {
  /** Where the build is. `close` deletes it if it was made for this run. */
  readonly folder: string;
}

/**
 * Serves the app as a learner gets it, on loopback at a free port.
 *
 * @param built the folder of a build; without one the app is built first
 */
export async function serveBuiltApp(built?: string): Promise<BuiltApp> {
  const outDir = built ?? (await buildAside());
  const server = await preview({ logLevel: "error", build: { outDir }, preview: { host: "127.0.0.1", port: 4300, open: false } });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("the built app could not be served");
  return {
    address,
    folder: outDir,
    close: async () => {
      await server.close();
      if (built === undefined) rmSync(outDir, { recursive: true });
    },
  };
}

/** Builds into a folder of its own, so that a build that is in use stays as it is. */
async function buildAside(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "tell-apart-bench-"));
  await build({ logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
}
