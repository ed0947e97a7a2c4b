import "./home.css";
import { useEffect } from "react";
import { Waiting } from "../../ui/waiting.tsx";
import { useRecord } from "../lookup/learner-record.ts";
import { later } from "../shell/lazy-with-preload.tsx";
import { Page } from "../shell/page.tsx";
import { FirstRun } from "./first-run.tsx";

const reading = (
  <Page title="Today" tab="Today">
    <Waiting for="Reading your answers" />
  </Page>
);

/** A newcomer does not need it. */
const { Part: ReturningLearner, ahead: fetchReturningLearner } = later(
  async () => (await import("./returning-learner.tsx")).ReturningLearner,
  reading,
);

/** The first screen: what to do today, or, for a newcomer, what this is. */
export function Home() {
  const record = useRecord();
  const { ready } = record;
  useEffect(() => {
    // While answers are read, so that neither waits for the other.
    if (!ready) fetchReturningLearner();
  }, [ready]);
  if (!ready) return reading;
  return record.allAttempts.length === 0 ? <FirstRun record={record} /> : <ReturningLearner record={record} />;
}
