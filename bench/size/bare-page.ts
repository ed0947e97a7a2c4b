import { writeFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";

/** The bare page's file in the folder it is built into. */
export const BARE_PAGE = "bare.html";

/** Builds the bare page with the app's bundler and settings; its pack is an empty one. */
export async function buildBarePage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "error",
    mode: "production",
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(import.meta.dirname, BARE_PAGE) },
    },
  });
  writeFileSync(join(folder, "pack.json"), "{}");
}
