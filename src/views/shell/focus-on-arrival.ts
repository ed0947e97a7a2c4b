import { type RefObject, useEffect, useRef } from "react";
import { arrived } from "../../ui/keys/press-guard.ts";

/**
 * Focus goes to a screen's heading when it comes into view, so that the next word read is its own.
 *
 * @param step of a screen that stays and asks for something else: each one arrives
 */
export function useFocusOnArrival(step = ""): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step arrives.
  useEffect(() => {
    arrived();
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [step]);
  return heading;
}
