import fc from "fast-check";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import type { FakeDisk, FakeTab } from "./fake-storage.ts";

/** Another tab on a disk, with the storage that its page would have. */
export function tabStorage(disk: FakeDisk): { readonly tab: FakeTab; readonly storage: BufferedStorage } {
  const tab = disk.tab();
  return { tab, storage: new BufferedStorage(tab, tab.listen) };
}

/** Whatever may lie under a key: no JSON, any JSON, any JSON as the value of a first version. */
export const anyStoredText: fc.Arbitrary<string> = fc.oneof(
  fc.json(),
  fc.string(),
  fc.json().map((json) => `{"version":1,"value":${json}}`),
);
