import { type RefObject, useEffect, useRef } from "react";
import { arrived } from "../../ui/keys/press-guard.ts";

/** Focus goes to a screen's heading when it comes into view, so that the next word read is its own. */
export function useFocusOnArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    arrived();
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return heading;
}
