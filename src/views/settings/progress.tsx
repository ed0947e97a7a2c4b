import { type ReactNode, useState } from "react";
import { exportAll, importFile, quarantined, resetAll } from "../../learner/backup/progress.ts";
import { download } from "../../ui/download.ts";
import { Choice } from "../../ui/form/choice.tsx";
import { FileButton } from "../../ui/form/file-button.tsx";
import { Done, ImportOutcome, ResetOutcome } from "./outcome-messages.tsx";
import { QuarantinedFiles } from "./quarantined-files.tsx";
import { ResetDialog } from "./reset-dialog.tsx";
import { StoredAnswersSummary } from "./stored-answers-summary.tsx";

/** Where progress is kept, and how it gets out, in, and away. */
export function Progress() {
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<ReactNode>(null);
  const [settingsToo, setSettingsToo] = useState(false);
  const tell = async (doing: ReactNode, work: () => Promise<ReactNode>) => {
    setTold(doing);
    setTold(await work());
  };
  const save = async () => {
    const { name, text } = await exportAll();
    download(name, text);
    return null;
  };
  const take = async (chosen: File) => {
    // What is told is drawn before a large file keeps the page busy.
    await new Promise(requestAnimationFrame);
    return <ImportOutcome imported={await importFile(chosen, { settingsToo })} settingsToo={settingsToo} />;
  };
  const onExport = () => void tell(<Done>Making the file …</Done>, save);
  const onFile = (chosen: File) => void tell(<Done>Reading the file …</Done>, () => take(chosen));
  const onReset = () => {
    setAsking(false);
    void resetAll().then((isGone) => setTold(<ResetOutcome isGone={isGone} isAsideLeft={quarantined().length > 0} />));
  };
  return (
    <section aria-labelledby="prog">
      <h2 className="label" id="prog">
        Your progress
      </h2>
      <div className="stack">
        <StoredAnswersSummary />
        <div className="row">
          <button type="button" className="btn" onClick={onExport}>
            Export
          </button>
          <FileButton accept="application/json,.json" label="A file exported from Tell Apart" onFile={onFile}>
            Import
          </FileButton>
          <button type="button" className="btn stop" onClick={() => setAsking(true)}>
            Reset
          </button>
        </div>
        <Choice type="checkbox" checked={settingsToo} onChange={setSettingsToo}>
          An import takes the file’s settings too
        </Choice>
        {told}
        <QuarantinedFiles />
      </div>
      <ResetDialog open={asking} onClose={() => setAsking(false)} onExport={onExport} onReset={onReset} />
    </section>
  );
}
