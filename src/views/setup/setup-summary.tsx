import { Link } from "react-router";
import { useSettings } from "../../learner/settings/settings-store.ts";
import { addressOf } from "../../session/links/quiz-link.ts";
import { EnterKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { takenOfScope } from "../elsewhere/selection-of-quiz-scope.ts";
import { TakeElsewhereButton } from "../elsewhere/take-elsewhere-button.tsx";
import { aboutMinutes } from "../home/today-words.ts";
import { type LearnerRecord, useOpenWrong } from "../lookup/learner-record.ts";
import { pacingSentence, setupSentence } from "../lookup/setup-sentence.ts";
import { CopyLink } from "../shell/copy-link.tsx";
import { setupOf, type Wish } from "../start-quiz/start-quiz.tsx";

interface SetupSummaryProps {
  readonly wish: Wish;
  readonly seed: number;
  /** Whether a link to this quiz was copied, or it was printed. */
  readonly isGiven: boolean;
  readonly onGive: () => void;
  readonly record: LearnerRecord;
}

/** The quiz in words, its start, its link and its print. */
export function SetupSummary({ wish, seed, isGiven, onGive, record }: SetupSummaryProps) {
  const { pack } = record;
  const extraTime = useSettings((settings) => settings.extraTime);
  const wrong = useOpenWrong();
  const setup = setupOf({ ...wish, seed });
  const isBlocked = (wish.clock !== "exam" && wish.scope.kind === "wrong" && wrong.length === 0) || !record.ready;
  const address = addressOf(setup);
  const give = () => {
    onGive();
    return `/quiz?${address}`;
  };
  return (
    <div className="order">
      <output>
        <b className="line">{setupSentence(setup, pack)}</b>
        <span className="line">{pacingSentence(setup, extraTime, pack)}</span>
        {wish.clock === "exam" ? null : <span className="line small">{aboutMinutes(wish.length, record.attempts)}</span>}
        {isGiven ? <span className="line small">The same questions as by the link or in print</span> : null}
      </output>
      <button type="submit" className="btn go" disabled={isBlocked}>
        Start <EnterKey shown={!isBlocked} />
      </button>
      <CopyLink key={address} address={give}>
        Copy a link to this quiz
      </CopyLink>
      <Link className="btn link" to={`/quiz?print=1&${address}`} onClick={onGive}>
        Print it
      </Link>
      <TakeElsewhereButton record={record} taken={() => takenOfScope(wish.scope, record, wrong)} />
    </div>
  );
}
