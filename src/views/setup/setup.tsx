import "../../ui/form/fields.css";
import "../../ui/form/form.css";
import { type FormEvent, useEffect, useState } from "react";
import { Segmented } from "../../ui/form/segmented.tsx";
import { useRecord } from "../lookup/learner-record.ts";
import { useAddressFields } from "../shell/address-fields.ts";
import { Page } from "../shell/page.tsx";
import { randomSeed } from "../start-quiz/begin-plan.tsx";
import { invitedPlan, isSameForAll } from "../start-quiz/shared-plan.ts";
import { setupOf, useStart, type Wish } from "../start-quiz/start-quiz.tsx";
import { FlipsField } from "./flips-field.tsx";
import { KindField } from "./kind-field.tsx";
import { LengthField } from "./length-field.tsx";
import { ScopeField } from "./scope-field.tsx";
import { type Chosen, chosenIn, fieldsOf } from "./setup-address.ts";
import { SetupSummary } from "./setup-summary.tsx";
import { WhichFactField } from "./which-fact-field.tsx";

/** Every choice in view, and the outcome read back in words. The choices live in the address. */
export function Setup() {
  const record = useRecord();
  const { pack } = record;
  const { wish, seed, isGiven, choose } = useChosen(record.pack);
  const start = useStart(record);
  const exam = wish.clock === "exam";
  const change = (part: Partial<Wish>) => choose({ wish: { ...wish, ...part }, isGiven: false });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isGiven) start.beginPlan(invitedPlan(setupOf({ ...wish, seed }), true, pack));
    else start.begin({ ...wish, seed });
  };
  return (
    <Page title="Set up a quiz" tab="Today">
      <h1>Set up a quiz</h1>
      <form className="cols" onSubmit={submit}>
        <div className="form">
          <KindField clock={wish.clock} onChange={(clock) => change({ clock })} />
          <ScopeField scope={wish.scope} disabled={exam} record={record} onChange={(scope) => change({ scope })} />
          <LengthField length={exam ? pack.exam.questions : wish.length} disabled={exam} onChange={(length) => change({ length })} />
          <fieldset disabled={exam}>
            <legend className="label">Show the tell</legend>
            <Segmented
              name="feedback"
              value={exam ? "end" : wish.feedback}
              disabled={exam}
              options={[
                { value: "each", label: "After each answer" },
                { value: "end", label: "At the end" },
              ]}
              onChange={(feedback) => change({ feedback: feedback === "end" ? "end" : "each" })}
            />
          </fieldset>
          <WhichFactField
            whichFact={wish.whichFact}
            disabled={exam || wish.feedback === "end"}
            onChange={(whichFact) => change({ whichFact })}
          />
          <FlipsField
            flips={wish.flips}
            noneSince={flipsNoneSince(wish)}
            isSame={isGiven && isSameForAll(setupOf({ ...wish, seed }), true)}
            onChange={(flips) => change({ flips })}
          />
        </div>
        <SetupSummary wish={wish} seed={seed} isGiven={isGiven} onGive={() => choose({ isGiven: true })} record={record} />
      </form>
      {start.dialog}
    </Page>
  );
}

/** Why such a quiz can have no flips, in a sentence; undefined where it can. */
function flipsNoneSince({ clock, scope }: Wish): string | undefined {
  if (clock === "exam") return "The exam asks each case for its answer, and so does its rehearsal.";
  if (scope.kind === "wrong") return "A wrong answer is put right by cases that come without their answer.";
  return undefined;
}

/** What is chosen, with one seed for the page: its start, its link and its print are one quiz. */
function useChosen(pack: Parameters<typeof chosenIn>[1]) {
  const [fields, setFields] = useAddressFields();
  const [drawn] = useState(randomSeed);
  const chosen = chosenIn(fields, pack);
  const seed = chosen.seed ?? drawn;
  const choose = (part: Partial<Chosen>) => setFields(fieldsOf({ ...chosen, seed, ...part }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, so that going back to the page finds its seed.
  useEffect(() => {
    if (chosen.seed === null) choose({});
  }, []);
  return { ...chosen, seed, choose };
}
