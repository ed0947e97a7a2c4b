import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { type ReactNode, Suspense, useEffect, useLayoutEffect } from "react";
import { useLocation, useNavigationType } from "react-router";
import { setPack, setUncounted } from "../learner/attempt-log/attempts-store.ts";
import { useSessions } from "../learner/quiz-sessions/session-store.ts";
import { useSetAside } from "../learner/set-aside/set-aside-store.ts";
import { usePack } from "../packs/use-pack.ts";
import { arrived } from "../ui/keys/press-guard.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Loading } from "./loading.tsx";
import { PackErrorBoundary } from "./pack-error-boundary.tsx";
import { PendingScreen } from "./pending-screen.tsx";
import { letUpdateIn } from "./worker/auto-update.ts";

/** Where a quiz is about to open. */
const QUIZ = "/quiz";

/** Around every screen: it waits for the pack, and says what happened where the pack can't be had. */
export function WaitForPack({ children }: { readonly children: ReactNode }) {
  const { key } = useLocation();
  useArrival();
  return (
    <ErrorBoundary address={key}>
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <PackErrorBoundary onRetry={reset}>
            <Suspense fallback={<Loading />}>
              <WithPack>{children}</WithPack>
              <PendingScreen />
            </Suspense>
          </PackErrorBoundary>
        )}
      </QueryErrorResetBoundary>
    </ErrorBoundary>
  );
}

/**
 * A new screen begins at its top; where one goes back, the browser itself finds the place again. Between two screens nothing is lost
 * when a new version of the app takes over.
 */
function useArrival(): void {
  const { pathname } = useLocation();
  const type = useNavigationType();
  const quiz = useSessions((state) => state.open.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a quiz may be let go of a moment after its screen is left.
  useEffect(() => {
    if (pathname !== QUIZ) letUpdateIn();
  }, [pathname, quiz]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what it happens for.
  useLayoutEffect(() => {
    arrived();
    if (type !== "POP") scrollTo(0, 0);
  }, [pathname]);
}

function WithPack({ children }: { readonly children: ReactNode }) {
  const pack = usePack();
  const aside = useSetAside();
  useEffect(() => setPack(pack), [pack]);
  useEffect(() => setUncounted(new Set(aside.map(({ frame }) => frame))), [aside]);
  return children;
}
