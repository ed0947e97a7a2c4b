/** A short wait, told only when it lasts; one that lasts long has a way out. */
export function Waiting({ for: what = "Waiting for the site to answer" }: { readonly for?: string }) {
  return (
    <>
      <p role="status" className="soft waiting">
        {what} …
      </p>
      <p className="waiting long">
        This takes unusually long.{" "}
        <button type="button" className="btn link" onClick={() => location.reload()}>
          Open the page again
        </button>
      </p>
    </>
  );
}
