import { type ReactNode, useEffect, useRef, useState } from "react";

interface ScrollRegionProps {
  readonly labelledBy: string;
  readonly children: ReactNode;
}

/** A region that scrolls by itself where its table can’t fit. Only then can it be focused and has a name; it shows the tell, if there is one. */
export function ScrollRegion({ labelledBy, children }: ScrollRegionProps) {
  const region = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const box = region.current;
    if (box === null) return;
    const measure = () => setOverflows(box.scrollWidth > box.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const box = region.current;
    const mark = box?.querySelector("mark");
    if (!overflows || !box || !mark) return;
    const hidden = mark.getBoundingClientRect().right - box.getBoundingClientRect().right;
    if (hidden > 0) box.scrollLeft += hidden + EDGE;
  }, [overflows]);
  return (
    <div className="reach" ref={region} {...(overflows ? { role: "region", tabIndex: 0, "aria-labelledby": labelledBy } : {})}>
      {children}
    </div>
  );
}

/** Pixels of air beside the tell. */
const EDGE = 24;
