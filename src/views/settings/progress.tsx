import { type ReactNode, useEffect, useRef, useState } from "react";
import { asideFileName } from "../../learner/aside.ts";
import { openLog, useAttempts } from "../../learner/attempts.ts";
import { readBackupFile } from "../../learner/backup.ts";
import { now } from "../../learner/clock.ts";
import { useLongLived } from "../../learner/long-lived.ts";
import { asides, exportAll, importAll, resetAll } from "../../learner/progress.ts";
import { Choice } from "../../ui/choice.tsx";
import { longDate } from "../../ui/days.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { download } from "./download.ts";

/** Where progress is kept, and how it gets out, in, and away. */
export function Progress() {
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<ReactNode>(null);
  const [settingsToo, setSettingsToo] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const count = useAttempts((state) => state.count);
  const save = async () => {
    // All of it, however long it takes to read.
    await openLog();
    const { name, text } = exportAll();
    download(name, text);
  };
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setTold(<p role="status">Reading the file …</p>);
    // Drawn before a large file keeps the page busy.
    await new Promise(requestAnimationFrame);
    setTold(await importFile(chosen, settingsToo));
  };
  const wipe = () => {
    setAsking(false);
    void resetAll().then(() => setTold(<p role="status">All progress was deleted from this browser. Your settings were kept.</p>));
  };
  return (
    <section aria-labelledby="prog">
      <h2 className="label" id="prog">
        Your progress
      </h2>
      <div className="stack">
        <Kept />
        <div className="row">
          <button type="button" className="btn" onClick={() => void save()}>
            Export
          </button>
          <button type="button" className="btn" onClick={() => file.current?.click()}>
            Import
          </button>
          <button type="button" className="btn stop" onClick={() => setAsking(true)}>
            Reset
          </button>
        </div>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label="A file exported from Tell Apart"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <Choice type="checkbox" checked={settingsToo} onChange={setSettingsToo}>
          An import takes the file’s settings too
        </Choice>
        {told}
        <Asides />
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} labelledBy="reset-title">
        <div className="stack">
          <h2 id="reset-title">Reset all progress?</h2>
          <p className="soft">
            {count.toLocaleString("en")} answers, the quizzes in progress and their results will be deleted from this browser. This cannot
            be undone.
          </p>
          <div className="row">
            <button type="button" className="btn" onClick={() => void save()}>
              Export first
            </button>
            <button type="button" className="btn stop" onClick={wipe}>
              Reset
            </button>
            <button type="button" className="btn bare" onClick={() => setAsking(false)}>
              Cancel
            </button>
          </div>
        </div>
      </Dialog>
    </section>
  );
}

function Kept() {
  const count = useAttempts((state) => state.count);
  const first = useAttempts((state) => state.attempts[0]?.at);
  const storage = useAttempts((state) => state.storage);
  // Where storage can't be had, the notice above says so, and whether there are answers is not known.
  if (count === 0 && storage !== "kept") return null;
  if (count === 0 || first === undefined) return <p className="soft">No answers yet. They will be kept in this browser only.</p>;
  return (
    <p className="soft">
      {count.toLocaleString("en")} {count === 1 ? "answer" : "answers"} since {longDate(first, now())}, kept in this browser only. Export a
      copy before you change device. <Promised />
    </p>
  );
}

/** What the browser has said about keeping them; nothing where it has said nothing. */
function Promised() {
  const longLived = useLongLived((state) => state.longLived);
  useEffect(() => void useLongLived.getState().look(), []);
  if (longLived === "granted") return "The browser has promised not to clear them by itself.";
  return longLived === "denied" ? "Short of space, the browser may clear them by itself: an export is safe from that." : null;
}

/** What could not be read, for download. */
function Asides() {
  const found = asides();
  if (found.length === 0) return null;
  return (
    <div>
      <p className="soft">Set aside because it could not be read:</p>
      <ul>
        {found.map((aside) => (
          <li key={aside.number}>
            <button type="button" className="btn link" onClick={() => download(asideFileName(aside), aside.text)}>
              {asideFileName(aside)}
            </button>{" "}
            <span className="small">{aside.why}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function importFile(file: File, settingsToo: boolean): Promise<ReactNode> {
  const backup = await readBackupFile(file);
  if (!backup.ok) return failed(backup.message);
  // What is here already is only known once it was read.
  await openLog();
  const adopted = importAll(backup, { settingsToo });
  if (!adopted.ok) return failed(adopted.message);
  const already = backup.attempts.length - adopted.added;
  return (
    <p role="status">
      <b>{adopted.added === 1 ? "1 answer was" : `${adopted.added.toLocaleString("en")} answers were`} added.</b>
      {already > 0 ? ` ${already.toLocaleString("en")} ${already === 1 ? "was" : "were"} here already.` : ""}{" "}
      {settingsToo ? "The file’s settings are in use now." : "Settings were not changed."}
    </p>
  );
}

function failed(message: string): ReactNode {
  const [first = "", ...rest] = message.split(/(?<=\.) /);
  return (
    <p role="alert">
      <b className="bad">{first}</b> {rest.join(" ")}
    </p>
  );
}
