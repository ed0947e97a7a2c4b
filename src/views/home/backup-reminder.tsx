import { useEffect, useState } from "react";
import { Link } from "react-router";
import { noteReminder, REMIND_AFTER, shouldRemind, useBackupStatus } from "../../learner/backup/backup-status.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { useLastingStorage } from "../shell/request-persistence.ts";

/** Weeks of work in one browser: said once, after many answers without a copy. */
export function BackupReminder({ record: { allAttempts } }: { readonly record: LearnerRecord }) {
  const mark = useBackupStatus();
  const [due] = useState(() => shouldRemind(allAttempts, mark));
  useEffect(() => {
    if (due) noteReminder();
  }, [due]);
  useLastingStorage();
  if (!due) return null;
  return (
    <section className="part resume" aria-label="A copy of your progress">
      <p>
        <b>
          {mark.backedUpAt === null
            ? `More than ${REMIND_AFTER} answers, and no copy yet.`
            : `More than ${REMIND_AFTER} answers since your last copy.`}
        </b>{" "}
        They are in this browser only. An export is one small file.
      </p>
      <Link className="btn" to="/settings">
        Export a copy
      </Link>
    </section>
  );
}
