import { quarantined } from "../../learner/backup/progress.ts";
import { quarantineFileName } from "../../learner/storage/quarantine.ts";
import { download } from "../../ui/download.ts";

/** What could not be read, for download. */
export function QuarantinedFiles() {
  const found = quarantined();
  if (found.length === 0) return null;
  return (
    <div>
      <p className="soft">Set aside because it could not be read:</p>
      <ul>
        {found.map((aside) => (
          <li key={aside.number}>
            <button type="button" className="btn link" onClick={() => download(quarantineFileName(aside), aside.text)}>
              {quarantineFileName(aside)}
            </button>{" "}
            <span className="small">{aside.why}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
