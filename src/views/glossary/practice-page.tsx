import "../quiz/quiz.css";
import "../case/case.css";
import "../case/facing.css";
import "./glossary.css";
import { useMemo, useState } from "react";
import { Link, useParams } from "react-router";
import { pose } from "../../engine/generate/pose.ts";
import { practiceRound } from "../../glossary/practice-round.ts";
import { recognitionPack } from "../../glossary/recognition-pack.ts";
import { noteAnswer, useGlossaries } from "../../learner/glossaries/glossaries-store.ts";
import type { OwnGlossary } from "../../learner/glossaries/glossary-shapes.ts";
import { inWords, sentence } from "../../ui/humanize.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { EnterKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { useInProgress } from "../../ui/reload-blocker.ts";
import { Place, QuizShell } from "../current-quiz/quiz-shell.tsx";
import { NotFound } from "../shell/not-found.tsx";
import { Notices } from "../shell/notices.tsx";
import { Page } from "../shell/page.tsx";
import { randomSeed } from "../start-quiz/begin-plan.tsx";
import { MixUps } from "./mix-ups.tsx";
import { Told } from "./told-meaning.tsx";
import { WhichTerm } from "./which-term.tsx";

const ROUND = 12;

/** A short practice on a glossary of the learner’s own. */
export function GlossaryPractice() {
  const { id } = useParams();
  const own = useGlossaries((list) => list.find((one) => one.id === id));
  const [chance, setChance] = useState(randomSeed);
  if (own === undefined) return <NotFound />;
  return <Round key={chance} own={own} chance={chance} onAgain={() => setChance(randomSeed())} />;
}

interface RoundProps {
  readonly own: OwnGlossary;
  readonly chance: number;
  readonly onAgain: () => void;
}

function Round({ own, chance, onAgain }: RoundProps) {
  const { id, name, glossary, answers } = own;
  const { pack, frames } = useMemo(() => recognitionPack(glossary, `glossary-${id}`, name), [glossary, id, name]);
  // What is answered during a round changes the next one.
  const [items] = useState(() => practiceRound(frames, answers.mixUps, ROUND, chance));
  const [index, setIndex] = useState(0);
  const [chosen, setChosen] = useState<string>();
  const [isTold, setTold] = useState(false);
  const [right, setRight] = useState(0);
  const item = items[index];
  // How far a round is lies in this page only.
  useInProgress(item !== undefined);
  const posed = useMemo(() => (item === undefined ? undefined : pose(pack, item.frame, item.seed)), [pack, item]);
  if (posed === undefined) return <RoundOver own={own} right={right} of={items.length} onAgain={onAgain} />;
  const answer = () => {
    if (chosen === undefined) return;
    noteAnswer(id, posed.key.answer, chosen);
    if (chosen === posed.key.answer) setRight(right + 1);
    setTold(true);
  };
  const goOn = () => {
    setIndex(index + 1);
    setChosen(undefined);
    setTold(false);
  };
  return (
    <QuizShell
      title={`${name}, question ${index + 1} of ${items.length}`}
      leave={
        <Link className="btn bare" to="/glossary">
          <Icon name="cross" /> <span className="word">Leave</span>
        </Link>
      }
      place={<Place index={index} length={items.length} />}
      end={<p className="end small">Definitions, not cases</p>}
      actions={
        isTold ? (
          <button key="on" type="button" className="btn go" onClick={goOn}>
            {index === items.length - 1 ? "Finish" : "Next"} <EnterKey />
          </button>
        ) : (
          <button key="answer" type="submit" form="which-term" className="btn go" aria-disabled={chosen === undefined}>
            Answer <EnterKey shown={chosen !== undefined} />
          </button>
        )
      }
    >
      <Notices />
      {isTold && chosen !== undefined ? (
        <Told key={`told ${index}`} pack={pack} posed={posed} chosen={chosen} />
      ) : (
        <WhichTerm key={`asked ${index}`} posed={posed} chosen={chosen} onChoose={setChosen} onAnswer={answer} />
      )}
    </QuizShell>
  );
}

interface RoundOverProps {
  readonly own: OwnGlossary;
  readonly right: number;
  readonly of: number;
  readonly onAgain: () => void;
}

function RoundOver({ own, right, of, onAgain }: RoundOverProps) {
  const { answers } = own;
  return (
    <Page title={own.name} tab="Settings">
      <section className="hero">
        <h1>
          {sentence(right === 0 ? "none" : inWords(right))} of {inWords(of)}
        </h1>
        <p className="lede">
          {own.name}: {answers.right} of {answers.asked} right so far. Definitions, not cases.
        </p>
        <div className="row">
          <button type="button" className="btn go" onClick={onAgain}>
            Another round <EnterKey />
          </button>
          <Link className="btn link" to="/glossary">
            Your own glossary
          </Link>
        </div>
      </section>
      {answers.mixUps.length === 0 ? null : (
        <section className="part" aria-labelledby="mixed-up">
          <h2 id="mixed-up">Confusions</h2>
          <MixUps own={own} most={20} />
        </section>
      )}
    </Page>
  );
}
