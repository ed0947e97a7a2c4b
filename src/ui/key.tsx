import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** A key's cap beside a control. Screen readers hear the control, not the cap. */
export function Key({ children }: { readonly children: ReactNode }) {
  return <kbd>{children}</kbd>;
}

export function EnterKey() {
  return (
    <Key>
      <Icon name="enter" />
    </Key>
  );
}
