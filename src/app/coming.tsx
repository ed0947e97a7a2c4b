import { useSyncExternalStore } from "react";
import { Waiting } from "../ui/waiting.tsx";

let isComing = false;
const listeners = new Set<() => void>();

function set(coming: boolean): void {
  isComing = coming;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells of a screen's code that is on its way. Not at once: a screen is asked for while another one is being drawn. */
export async function whileComing<Screen>(screen: Promise<Screen>): Promise<Screen> {
  await null;
  set(true);
  return screen.finally(() => set(false));
}

/** For where a link was followed: the screen it was on stays until the next one can be drawn. */
export function Coming() {
  return (
    useSyncExternalStore(listen, () => isComing) && (
      <div className="coming waiting">
        <Waiting />
      </div>
    )
  );
}
