/** The one sentence of a contrast to take along. */
export function Remember({ text }: { readonly text: string }) {
  return (
    <p className="hook">
      <span>Remember</span> {text}
    </p>
  );
}
