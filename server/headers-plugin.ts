import type { Plugin } from "vite";
import { cacheControlOf, HEADERS } from "./policy.ts";

/** The preview server says what a real one must, so that every browser test runs under the policy. */
export function headersPlugin(): Plugin {
  return {
    name: "tell-apart-headers",
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
        response.setHeader("Cache-Control", cacheControlOf(request.url ?? ""));
        next();
      });
    },
  };
}
