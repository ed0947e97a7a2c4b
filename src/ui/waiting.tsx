/** A short wait, told only when it lasts. */
export function Waiting({ for: what }: { readonly for: string }) {
  return (
    <p role="status" className="soft waiting">
      {what} …
    </p>
  );
}
