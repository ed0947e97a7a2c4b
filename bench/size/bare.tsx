import {
  QueryClient,
  QueryClientProvider,
  QueryErrorResetBoundary,
  queryOptions,
  useQueries,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter, Link, Navigate, Route, Routes, useLocation, useNavigate, useNavigationType, useSearchParams } from "react-router";
import { create } from "zustand";

/**
 * The bare page: the packages the app must be built from, each used in the way the app uses it before its first question, and nothing
 * else. Whatever the app is larger than this is the app's own.
 */
const client = new QueryClient();
const query = queryOptions({ queryKey: ["pack"], queryFn: async () => (await fetch("/pack.json")).text() });
const useCount = create<{ readonly count: number }>()(() => ({ count: 0 }));

function Screen() {
  const { data } = useSuspenseQuery(query);
  const queries = useQueries({ queries: [query] });
  const count = useCount((state) => state.count);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  if (useNavigationType() === "POP" && search.size > 0) return <Navigate to="/" replace />;
  return (
    <button type="button" onClick={() => void navigate("/")}>
      {data} {queries.length} {count} {pathname} <Link to="/">Home</Link>
    </button>
  );
}

createRoot(document.body).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <QueryErrorResetBoundary>
          {() => (
            <Suspense>
              <Routes>
                <Route path="*" element={<Screen />} />
              </Routes>
            </Suspense>
          )}
        </QueryErrorResetBoundary>
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
