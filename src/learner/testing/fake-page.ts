import { samplePack } from "../../session/testing/sample-pack.ts";
import { AttemptLog } from "../attempt-log/attempt-log.ts";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import type { FakeDisk } from "./fake-storage.ts";
import { LATER } from "./sample-attempts.ts";

const PACK = samplePack();

/** A tab with the app open in it: its record is read, and mastery is counted. */
export async function openPage(disk: FakeDisk, locks: LockManager | undefined) {
  const tab = disk.tab();
  const storage = new BufferedStorage(tab, tab.listen);
  const log = new AttemptLog({ storage, locks, now: () => LATER, pause: () => Promise.resolve() });
  await log.open();
  log.setPack(PACK);
  return { tab, storage, log };
}
