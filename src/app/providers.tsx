import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { worthRetrying } from "../packs/queries.ts";

const client = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, retryDelay: (failures) => 500 * 2 ** failures, networkMode: "always" } },
});

export function Providers({ children }: { readonly children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
