import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { cacheControlOf, HEADERS } from "../server/security-policy.ts";
import { precacheOf } from "../src/app/worker/worker-plugin.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

const SIGN_IN = "<!doctype html><html><body>Welcome to the airport. Please sign in.</body></html>";

interface Hosting {
  /** The built app. */
  readonly folder?: string;
  /** The path that it was built for, with a slash at both ends. */
  readonly base?: string;
  /** Whether every address without a file is answered with the app; else with its `404.html`, as hosts do that serve files only. */
  readonly rewrites?: boolean;
}

/** The built app on a server of its own, which can go away, lie, and be given a new version. */
export class Site {
  readonly #folder = mkdtempSync(join(tmpdir(), "tell-apart-site-"));
  readonly #server: Server;
  readonly #base: string;
  readonly #rewrites: boolean;
  address = "";
  /** Which addresses a network answers with its own sign-in page, and 200. */
  lies: (path: string) => boolean = () => false;

  constructor({ folder = process.env.BUILT_APP ?? "dist", base = "/", rewrites = true }: Hosting = {}) {
    this.#base = base;
    this.#rewrites = rewrites;
    cpSync(folder, this.#folder, { recursive: true });
    this.#server = createServer((request, response) => this.#answer(new URL(request.url ?? "/", "http://site"), response));
  }

  async open(port = 0): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(port, "127.0.0.1", done));
    const at = this.#server.address();
    if (typeof at === "object" && at !== null) this.address = `http://127.0.0.1:${at.port}`;
  }

  /** Nothing answers any more. */
  async goAway(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** The same app with another name in its page, as a new build would be. */
  publish(version: string): void {
    const page = join(this.#folder, "index.html");
    const worker = join(this.#folder, "sw.js");
    const entry = () => precacheOf(this.#folder).find(({ url }) => url === "index.html");
    const before = entry();
    writeFileSync(page, readFileSync(page, "utf8").replace("<head>", `<head><meta name="version" content="${version}">`));
    const after = entry();
    if (before === undefined || after === undefined) throw new Error("the page is not among the stored files");
    const text = readFileSync(worker, "utf8")
      .replace(before.integrity, after.integrity)
      .replace(String(before.revision), String(after.revision));
    writeFileSync(worker, text);
  }

  async clear(): Promise<void> {
    await this.goAway();
    rmSync(this.#folder, { recursive: true });
  }

  #answer({ pathname: path, search }: URL, response: ServerResponse): void {
    if (this.lies(path)) return void response.writeHead(200, { "content-type": "text/html" }).end(SIGN_IN);
    if (!path.startsWith(this.#base)) return void response.writeHead(404).end("another site");
    const name = path.slice(this.#base.length);
    // As hosts do that serve files only: the folder of a page is led to with its last slash.
    if (!this.#rewrites && name !== "" && !name.endsWith("/") && this.#isFile(join(name, "index.html")))
      return void response.writeHead(301, { location: `${path}/${search}` }).end();
    const { status, file } = this.#found(name);
    if (file === undefined) return void response.writeHead(404).end();
    const headers = {
      ...HEADERS,
      "Cache-Control": cacheControlOf(path, this.#base),
      "Content-Type": TYPES[extname(file)] ?? "text/plain",
    };
    response.writeHead(status, headers).end(readFileSync(file));
  }

  #isFile(name: string): boolean {
    const file = join(this.#folder, name);
    return existsSync(file) && statSync(file).isFile();
  }

  #found(name: string): { readonly status: number; readonly file: string | undefined } {
    const page = name === "" || name.endsWith("/") ? join(name, "index.html") : name;
    if (this.#isFile(page)) return { status: 200, file: join(this.#folder, page) };
    if (!this.#rewrites) return { status: 404, file: join(this.#folder, "404.html") };
    return { status: 200, file: /^(?:assets|packs)\//.test(name) ? undefined : join(this.#folder, "index.html") };
  }
}
