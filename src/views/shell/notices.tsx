import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { later } from "./lazy-with-preload.tsx";

const { Part: NoticeList } = later(async () => (await import("./notice-list.tsx")).NoticeList, null);

/** Room for what the learner must be told about their record; most of the time there is nothing. */
export function Notices() {
  return useAttempts((state) => state.notices.length > 0) ? <NoticeList /> : null;
}
