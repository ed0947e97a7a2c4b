import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSettings } from "../learner/settings/settings-store.ts";
import { worthRetrying } from "../packs/use-pack.ts";
import { SingleKeys } from "../ui/keys/key-cap-and-binding.tsx";

const client = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, retryDelay: (failures) => 500 * 2 ** failures, networkMode: "always" } },
});

export function Providers({ children }: { readonly children: ReactNode }) {
  const singleKeys = useSettings((settings) => settings.shortcuts);
  return (
    <QueryClientProvider client={client}>
      <SingleKeys value={singleKeys}>{children}</SingleKeys>
    </QueryClientProvider>
  );
}
