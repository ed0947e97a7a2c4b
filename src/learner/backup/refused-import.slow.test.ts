import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { malformed } from "../../engine/testing/malformed.ts";
import { appendAttempts, opened, useAttempts } from "../attempt-log/attempts-store.ts";
import { DEFAULT_SETTINGS } from "../settings/settings-schema.ts";
import { changeSettings, useSettings } from "../settings/settings-store.ts";
import { storage } from "../storage/browser-storage.ts";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { useBackupStatus } from "./backup-status.ts";
import { exportProgress } from "./export-file.ts";
import { importFile } from "./progress.ts";

const MINE = sampleAttempts(20);
const FILE = exportProgress(sampleAttempts(3, 2, 1e12), { ...DEFAULT_SETTINGS, theme: "dark" }, 2e12).text;

beforeAll(async () => {
  await opened;
  appendAttempts(MINE);
  changeSettings({ paceSeconds: 90 });
});

/** All that an import could change. */
function everything() {
  return {
    answers: useAttempts.getState().attempts,
    settings: useSettings.getState(),
    backedUpAt: useBackupStatus.getState().backedUpAt,
    stored: new Map(storage.keys().map((key) => [key, storage.read(key)])),
  };
}

it("a good file does change them", async () => {
  const before = everything();
  await importFile(new Blob([FILE]), { settingsToo: true });
  const after = everything();
  expect(after.answers.length).toBe(before.answers.length + 3);
  expect([before.settings.theme, after.settings.theme]).toEqual(["system", "dark"]);
  expect(after.stored).not.toEqual(before.stored);
});

it("a file that is refused changes neither answers, nor settings, nor what is stored", async () => {
  let [tried, refused] = [0, 0];
  const files = malformed(JSON.parse(FILE));
  await fc.assert(
    fc.asyncProperty(files, async (text) => {
      const before = everything();
      const imported = await importFile(new Blob([text]), { settingsToo: true });
      tried++;
      if (!imported.ok) refused++;
      if (imported.ok) expect(useAttempts.getState().count).toBe(before.answers.length + imported.added);
      else expect(everything()).toEqual(before);
    }),
    { numRuns: 5_000 },
  );
  expect(refused).toBeGreaterThan(0.9 * tried);
});
