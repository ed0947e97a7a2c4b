import { useSyncExternalStore } from "react";
import { Waiting } from "../ui/waiting.tsx";

let isPending = false;
const listeners = new Set<() => void>();

function set(pending: boolean): void {
  isPending = pending;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows that a screen's code is being fetched. It does so a microtask later, because a screen is asked for while another one is being rendered. */
export async function whilePending<Screen>(screen: Promise<Screen>): Promise<Screen> {
  await null;
  set(true);
  return screen.finally(() => set(false));
}

/** Is there while the screen that a link led to is being fetched. The screen with the link stays until then. */
export function PendingScreen() {
  return (
    useSyncExternalStore(listen, () => isPending) && (
      <div className="coming waiting">
        <Waiting />
      </div>
    )
  );
}
