import "./copy-link.css";
import { useState } from "react";
import { absoluteUrl } from "./absolute-url.ts";

interface CopyLinkProps {
  /** Called at the press, so that a link can be made then: "/quiz?…". */
  readonly address: () => string;
  readonly children: string;
}

type Copied = { readonly link: string; readonly how: "Copied" | "Copy it from here" };

/** Copies an address of this app and shows it; where the browser refuses, it can be copied by hand. */
export function CopyLink({ address, children }: CopyLinkProps) {
  const [copied, setCopied] = useState<Copied>();
  const copy = () => {
    const link = absoluteUrl(address());
    void write(link).then((done) => setCopied({ link, how: done ? "Copied" : "Copy it from here" }));
  };
  return (
    <div className="copy">
      <button type="button" className="btn link" onClick={copy}>
        {children}
      </button>
      <p className="small address" role="status">
        {copied === undefined ? "" : `${copied.how}: ${copied.link}`}
      </p>
    </div>
  );
}

/** Browsers lack the clipboard on pages that weren't served securely, and may refuse it anywhere. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
