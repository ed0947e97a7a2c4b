import type { Source } from "../../engine/pack.ts";

/** The public page that backs the case, quietly. It opens beside the app, so that no quiz is left. */
export function SourceLine({ source: { at, asOf } }: { readonly source: Source }) {
  return (
    <p className="small source">
      Source:{" "}
      <a href={at} target="_blank" rel="noreferrer">
        {shortAddress(at)}
      </a>
      {asOf === undefined ? "" : `, as of ${asOf}`}
    </p>
  );
}

/** "docs.databricks.com/aws/en/mlflow". */
function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, "").replace(/[?#].*$|\/$/g, "");
}
