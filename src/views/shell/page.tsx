import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Link, useNavigationType } from "react-router";
import { BrandMark } from "../../ui/icon/icon.tsx";
import { arrived } from "../../ui/keys/press-guard.ts";
import { Notices } from "./notices.tsx";

const TABS = [
  { to: "/", name: "Today" },
  { to: "/review", name: "Review" },
  { to: "/mastery", name: "Mastery" },
  { to: "/terms", name: "Terms" },
  { to: "/settings", name: "Settings" },
] as const;

type Tab = (typeof TABS)[number]["name"];

interface PageProps {
  /** Of the window; the product's name is added. */
  readonly title: string;
  /** The tab this screen belongs to, whatever its address. */
  readonly tab: Tab;
  /** Text with a margin beside it. */
  readonly columns?: boolean;
  readonly children: ReactNode;
}

/** Every screen outside a quiz: the bar with the tabs, and the screen's own content. */
export function Page({ title, tab, columns = false, children }: PageProps) {
  const main = useHeadingFocus();
  return (
    <>
      <title>{`${title} · Tell Apart`}</title>
      <header className="bar">
        <div className="wrap">
          <a className="skip btn" href="#main">
            Skip to content
          </a>
          <Link className="brand" to="/">
            <BrandMark /> Tell Apart
          </Link>
          <nav className="tabs" aria-label="Main">
            {TABS.map(({ to, name }) => (
              <Link key={to} to={to} aria-current={name === tab ? "page" : undefined}>
                {name}
              </Link>
            ))}
          </nav>
        </div>
      </header>
      <main className={columns ? "wrap cols" : "wrap"} id="main" tabIndex={-1} ref={main}>
        <Notices />
        {children}
      </main>
    </>
  );
}

/** Focus goes to the heading of a screen that a press led to, where what was pressed has gone with its own screen. */
function useHeadingFocus(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const type = useNavigationType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen comes into view.
  useEffect(() => {
    arrived();
    const heading = main.current?.querySelector("h1");
    if (!heading || type === "POP" || document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, []);
  return main;
}
