import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { cacheControlOf, HEADERS } from "../server/security-policy.ts";
import type { ServedApp } from "./serve-built-app.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const COMPRESSED_ALREADY = [".png", ".woff2"];

/**
 * Serves a built app as a real server does: compressed, with the headers and screens of server/nginx.conf. `vite preview` compresses
 * nothing.
 */
export async function serveCompressed(folder: string): Promise<ServedApp> {
  const files = new Map<string, Buffer>();
  const server = createServer((request, response) => send(response, folder, new URL(request.url ?? "/", "http://here").pathname, files));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = addressOf(server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the built app could not be served");
  return address;
}

function send(response: ServerResponse, folder: string, path: string, files: Map<string, Buffer>): void {
  const name = extname(path) === "" ? "/index.html" : normalize(path);
  const type = extname(name);
  for (const [header, value] of Object.entries(HEADERS)) response.setHeader(header, value);
  response.setHeader("Cache-Control", cacheControlOf(path));
  const body = files.get(name) ?? bodyOf(join(folder, name));
  if (body === undefined) return void response.writeHead(404).end();
  files.set(name, body);
  response.setHeader("Content-Type", TYPES[type] ?? "application/octet-stream");
  if (!COMPRESSED_ALREADY.includes(type)) response.setHeader("Content-Encoding", "br");
  response.end(body);
}

function bodyOf(file: string): Buffer | undefined {
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const content = readFileSync(file);
  return COMPRESSED_ALREADY.includes(extname(file)) ? content : brotliCompressSync(content);
}
