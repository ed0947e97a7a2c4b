import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import "../ui/styles/tokens.css";
import "../ui/styles/base.css";
import "../ui/icon/icons.css";
import "../ui/styles/shell.css";
import "../ui/styles/controls.css";
import "../ui/styles/reading.css";
import { useSessions } from "../learner/quiz-sessions/session-store.ts";
import { storage } from "../learner/storage/browser-storage.ts";
import { guardPresses } from "../ui/keys/press-guard.ts";
import { isInProgress } from "../ui/reload-blocker.ts";
import { Providers } from "./providers.tsx";
import { Screens } from "./routes.tsx";
import { followTheme } from "./theme.ts";
import { WaitForPack } from "./wait-for-pack.tsx";
import { keepOffline } from "./worker/auto-update.ts";

followTheme();
guardPresses();

/** Where the app is hosted, with a slash at both ends. */
const base = import.meta.env.BASE_URL;
// Without its last slash the address would be outside the router's and the service worker's reach.
if (`${location.pathname}/` === base) history.replaceState(history.state, "", base + location.search + location.hash);
// A host that serves files only leads to the folder of a screen's own page.
else if (location.pathname !== base && location.pathname.endsWith("/"))
  history.replaceState(history.state, "", location.origin + location.pathname.replace(/\/+$/, "") + location.search + location.hash);

const root = document.querySelector("#root") ?? document.body;
createRoot(root).render(
  <StrictMode>
    <Providers>
      <BrowserRouter basename={base}>
        <WaitForPack>
          <Screens />
        </WaitForPack>
      </BrowserRouter>
    </Providers>
  </StrictMode>,
);

if (import.meta.env.PROD) keepOffline(isBusy);

/** A quiz is open, answers lie in memory only, or a screen has something in progress. */
function isBusy(): boolean {
  return useSessions.getState().open.state === "here" || storage.state() !== "kept" || isInProgress();
}
