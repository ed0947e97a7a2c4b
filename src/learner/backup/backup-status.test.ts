import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { LATER, NOON, sampleAttempts } from "../testing/sample-attempts.ts";
import { answersSinceBackup, createBackupStatus, REMIND_AFTER, shouldRemind } from "./backup-status.ts";

function open(disk: FakeDisk, time: () => number) {
  const tab = disk.tab();
  return createBackupStatus({ storage: new BufferedStorage(tab, tab.listen), now: time });
}

describe("the reminder to export", () => {
  it("comes once, after 200 answers without one", () => {
    const disk = new FakeDisk();
    const attempts = sampleAttempts(REMIND_AFTER);
    const status = open(disk, () => NOON);
    expect(shouldRemind(attempts.slice(1), status.useBackupStatus.getState(), LATER)).toBe(false);
    expect(shouldRemind(attempts, status.useBackupStatus.getState(), LATER)).toBe(true);
    status.noteReminder();
    expect(shouldRemind(attempts, status.useBackupStatus.getState(), LATER)).toBe(false);
    expect(shouldRemind(attempts, open(disk, () => NOON).useBackupStatus.getState(), LATER)).toBe(false);
  });

  it("comes again only after an export and 200 more", () => {
    const disk = new FakeDisk();
    const attempts = sampleAttempts(500);
    const status = open(disk, () => attempts[249]?.at ?? 0);
    status.noteReminder();
    status.noteExport();
    expect(answersSinceBackup(attempts.slice(0, 300), status.useBackupStatus.getState(), LATER)).toBe(50);
    expect(shouldRemind(attempts.slice(0, 449), status.useBackupStatus.getState(), LATER)).toBe(false);
    expect(shouldRemind(attempts.slice(0, 450), open(disk, () => NOON).useBackupStatus.getState(), LATER)).toBe(true);
  });

  it("takes a file that was taken in for a copy of its answers, and of no others", () => {
    const attempts = sampleAttempts(500);
    const [disk, time] = [new FakeDisk(), () => attempts[499]?.at ?? 0];
    const status = open(disk, time);
    status.noteReminder();
    status.noteImport(attempts.slice(1, 300), attempts.slice(0, 300));
    expect(status.useBackupStatus.getState()).toMatchObject({ backedUpAt: null, reminded: true });
    status.noteImport(attempts.slice(0, 300), attempts.slice(0, 300));
    expect(answersSinceBackup(attempts.slice(0, 300), open(disk, time).useBackupStatus.getState(), LATER)).toBe(0);
    expect(shouldRemind(attempts.slice(0, 499), status.useBackupStatus.getState(), LATER)).toBe(false);
    expect(shouldRemind(attempts, status.useBackupStatus.getState(), LATER)).toBe(true);
  });

  it("counts no copy that a clock set ahead has dated: nobody knows which answers it holds", () => {
    const attempts = sampleAttempts(REMIND_AFTER);
    const status = open(new FakeDisk(), () => LATER + 1);
    status.noteExport();
    expect(shouldRemind(attempts, status.useBackupStatus.getState(), LATER)).toBe(true);
    expect(shouldRemind(attempts, status.useBackupStatus.getState(), LATER + 1)).toBe(false);
  });

  it("is known in every tab", () => {
    const disk = new FakeDisk();
    const [one, other] = [open(disk, () => NOON), open(disk, () => NOON)];
    one.noteExport();
    expect(other.useBackupStatus.getState().backedUpAt).toBe(NOON);
  });

  it("is forgotten when everything was cleared elsewhere, and not for another key", () => {
    const disk = new FakeDisk();
    const tab = disk.tab();
    const status = createBackupStatus({ storage: new BufferedStorage(tab, tab.listen), now: () => NOON });
    status.noteExport();
    disk.texts.clear();
    tab.hear("tell-apart/settings");
    expect(status.useBackupStatus.getState().backedUpAt).toBe(NOON);
    tab.hear(null);
    expect(status.useBackupStatus.getState().backedUpAt).toBeNull();
    status.noteExport();
    disk.texts.clear();
    status.reloadBackupStatus();
    expect(status.useBackupStatus.getState().backedUpAt).toBeNull();
  });

  it("starts anew when its note was damaged", () => {
    const disk = new FakeDisk();
    disk.texts.set("tell-apart/backup", '{"version":1,"value":{"backedUpAt":"x"}}');
    expect(open(disk, () => NOON).useBackupStatus.getState()).toMatchObject({ backedUpAt: null, reminded: false });
  });
});
