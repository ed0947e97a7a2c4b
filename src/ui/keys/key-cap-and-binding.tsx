import { createContext, useContext, useEffect, useEffectEvent, useRef, useSyncExternalStore } from "react";
import { Icon } from "../icon/icon.tsx";
import { type Binding, bind, boundKeys, onBindings } from "./key-bindings.ts";
import { capsOf, type KeyName } from "./key-names.ts";

/** Whether keys of a single character act; Enter and Escape always do. */
export const SingleKeys = createContext(true);

interface ShortcutKeyProps {
  readonly name: KeyName;
  /** For the list of keys: "flag the question". */
  readonly does: string;
  /** Whether its cap is visible. If not, only the list of keys names the key. */
  readonly shown?: boolean;
  /** What the key does. Left out, it presses the control that it stands in. */
  readonly act?: () => void;
}

/**
 * A key, inside the control that it presses. It draws the cap and binds the action, so that neither is there without the other. Screen readers
 * read the control, and the cap after it.
 */
export function ShortcutKey({ name, does, shown = true, act }: ShortcutKeyProps) {
  const cap = useRef<HTMLElement>(null);
  const isOn = useContext(SingleKeys) || name === "Enter" || name === "Escape";
  const press = useEffectEvent(() => {
    if (act === undefined) cap.current?.closest<HTMLElement>("button, a, label")?.click();
    else act();
  });
  useEffect(() => (isOn ? bind({ name, does, act: () => press() }) : undefined), [isOn, name, does]);
  if (!isOn) return null;
  return (
    <kbd ref={cap} hidden={!shown}>
      {name === "Enter" ? <Icon name="enter" /> : capsOf(name).join(" ")}
    </kbd>
  );
}

/** Enter, for the one control of a screen that goes on. While that control is disabled, its cap is hidden but keeps its place. */
export function EnterKey({ does = "go on", shown = true }: { readonly does?: string; readonly shown?: boolean }) {
  return <ShortcutKey name="Enter" does={does} shown={shown} />;
}

interface KeyHintProps {
  /** The keys that the text names; of a range its first and its last. */
  readonly names: readonly KeyName[];
  readonly children: string;
}

/** Names keys that act elsewhere on the screen, as "1 to 4 choose". It is not there while they don't act. */
export function KeyHint({ names, children }: KeyHintProps) {
  const bound = useBoundKeys();
  if (!names.every((name) => bound.includes(name))) return null;
  return (
    <span aria-hidden="true">
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 ? "to " : null}
          {capsOf(name).map((cap) => (
            <kbd key={cap} data-key={name}>
              {cap}
            </kbd>
          ))}
        </span>
      ))}{" "}
      <span>{children}</span>
    </span>
  );
}

/** The names of all keys that act now. The snapshot is one joined text, because React compares snapshots by identity. */
function useBoundKeys(): readonly KeyName[] {
  return useSyncExternalStore(onBindings, () => boundKeys().map(nameOf).join("\n")).split("\n");
}

function nameOf({ name }: Binding): KeyName {
  return name;
}
