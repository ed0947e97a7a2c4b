import { samplePack } from "../../session/testing/sample-pack.ts";
import { createAttempts } from "../attempt-log/attempts-store.ts";
import { BufferedStorage } from "../storage/storage.ts";
import type { FakeDisk } from "./fake-storage.ts";
import { NOON } from "./sample-attempts.ts";

const PACK = samplePack();

/** A tab with the app open in it: its record is read, and mastery is counted. */
export async function openPage(disk: FakeDisk, locks: LockManager | undefined) {
  const tab = disk.tab();
  const storage = new BufferedStorage(tab, tab.listen);
  const { useAttempts, opened } = createAttempts({ storage, locks, now: () => NOON, pause: () => Promise.resolve() });
  await opened;
  useAttempts.getState().setPack(PACK);
  return { tab, storage, record: useAttempts };
}
