import { useState } from "react";
import { poseAsked } from "../../engine/flip-question/pose-flip.ts";
import type { Pack } from "../../engine/pack.ts";
import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { useSettings } from "../../learner/settings/settings-store.ts";
import { contrastOfFrame, useFrames } from "../../packs/use-pack.ts";
import type { QuizSetup } from "../../session/plan/setup.ts";
import { Waiting } from "../../ui/waiting.tsx";
import { pacingSentence, setupSentence } from "../lookup/setup-sentence.ts";
import { FramesFault } from "../shell/frames-error.tsx";
import { Page } from "../shell/page.tsx";
import { invitedPlan } from "../start-quiz/shared-plan.ts";
import { PrintSheet } from "./print-sheet.tsx";

interface PrintQuizProps {
  readonly pack: Pack;
  readonly setup: QuizSetup;
  readonly seeded: boolean;
}

/** The quiz of an address, on paper. */
export function PrintQuiz(props: PrintQuizProps) {
  const ready = useAttempts((state) => state.status === "ready");
  return ready ? <Planned {...props} /> : <NotYet />;
}

function Planned({ pack, setup, seeded }: PrintQuizProps) {
  // Planned once: an answer given in another tab must not change a sheet that is about to be printed.
  const [{ items, offer }] = useState(() => invitedPlan(setup, seeded, pack));
  const extraTime = useSettings((settings) => settings.extraTime);
  const book = useFrames([...new Set(items.map(({ frame }) => contrastOfFrame(frame)))]);
  if (book.fault !== null) return <FramesFault book={book} />;
  if (!book.complete) return <NotYet />;
  const questions = items.flatMap((item, index) => {
    const frame = book.get(item.frame);
    return frame === undefined ? [] : [{ id: `question ${index + 1}`, posed: poseAsked(pack, frame, item, offer) }];
  });
  return (
    <PrintSheet
      pack={pack}
      title={setupSentence(setup, pack)}
      note={`${pacingSentence({ ...setup, feedback: "end" }, extraTime, pack)}.`}
      tab="Today"
      questions={questions}
      lost={items.length - questions.length}
    />
  );
}

function NotYet() {
  return (
    <Page title="To print" tab="Today">
      <Waiting for="Fetching the cases" />
    </Page>
  );
}
