import { create } from "zustand";
import { Waiting } from "../ui/waiting.tsx";

const useComing = create(() => false);

/** Tells of a screen's code that is on its way. Not at once: a screen is asked for while another one is being drawn. */
export async function whileComing<Screen>(screen: Promise<Screen>): Promise<Screen> {
  await null;
  useComing.setState(true, true);
  return screen.finally(() => useComing.setState(false, true));
}

/** For where a link was followed: the screen it was on stays until the next one can be drawn. */
export function Coming() {
  const isComing = useComing();
  return (
    isComing && (
      <div className="coming waiting">
        <Waiting />
      </div>
    )
  );
}
