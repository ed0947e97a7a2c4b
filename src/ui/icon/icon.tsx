export type IconName =
  | "check"
  | "cross"
  | "flag"
  | "flag on"
  | "strike"
  | "undo"
  | "right"
  | "left"
  | "up"
  | "down"
  | "same"
  | "grid"
  | "enter";

/** A drawn mark. It is hidden from screen readers unless it has a name of its own. */
export function Icon({ name, className = "", label }: { readonly name: IconName; readonly className?: string; readonly label?: string }) {
  const classes = `i ${name} ${className}`.trim();
  if (label === undefined) return <i className={classes} aria-hidden="true" />;
  return <i className={classes} role="img" aria-label={label} />;
}

/** The mark of the brand: two stems alike but for one step. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <path d="M2 1h3v16H2zM9 1h3v7H9zM13 8h3v5h-3zM9 13h3v4H9z" />
    </svg>
  );
}
