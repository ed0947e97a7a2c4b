import { Link, useSearchParams } from "react-router";
import type { Attempt } from "../../engine/attempt.ts";
import { poseAsked } from "../../engine/flip-question/pose-flip.ts";
import { contrastOfFrame, useFrames, usePack } from "../../packs/use-pack.ts";
import { questionFrom } from "../../session/links/question-link.ts";
import type { Item } from "../../session/plan/plan.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { dayName } from "../../ui/local-dates.ts";
import { spokenTime } from "../../ui/timer.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { CaseTools } from "../case-tools/lazy-case-tools.tsx";
import { questionPath } from "../lookup/case-path.ts";
import { useRecord } from "../lookup/learner-record.ts";
import { labelOf, nameOf } from "../lookup/term-names.ts";
import { CopyLink } from "../shell/copy-link.tsx";
import { FramesFault } from "../shell/frames-error.tsx";
import { Page } from "../shell/page.tsx";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { canRetry, ExplainedAnswer, RetryWithNewCase } from "./explained-answer.tsx";

/** One case, opened with its tell and its twin. */
export function CasePage() {
  const pack = usePack();
  const [search] = useSearchParams();
  const read = questionFrom(search.toString(), pack);
  if (!read.ok) {
    return (
      <Page title="A case" tab="Review">
        <h1>This link does not work</h1>
        <p className="lede after">{read.message}</p>
      </Page>
    );
  }
  return <Case item={read.value} picked={search.get("chosen")} />;
}

function Case({ item, picked }: { readonly item: Item; readonly picked: string | null }) {
  const pack = usePack();
  const start = useStart({ pack });
  const { allAttempts } = useRecord();
  const book = useFrames([contrastOfFrame(item.frame)]);
  const frame = book.get(item.frame);
  if (book.fault !== null) return <FramesFault book={book} />;
  if (frame === undefined) {
    return (
      <Page title="A case" tab="Review">
        <Waiting for="Fetching the case" />
      </Page>
    );
  }
  const posed = poseAsked(pack, frame, item);
  const chosen = posed.question.options.find(({ term }) => term === picked)?.term;
  const answer =
    chosen &&
    allAttempts.findLast((one) => one.frame === item.frame && one.seed === item.seed && one.chosen === chosen && one.change === undefined);
  const pointed = answer && answer.revision === frame.revision ? answer.pointed : undefined;
  return (
    <Page title={frame.about} tab="Review">
      <p className="small crumb">
        <Link to="/review">
          <Icon name="left" /> Review
        </Link>
        {answer ? <Answered answer={answer} /> : ""}
      </p>
      <ExplainedAnswer pack={pack} posed={posed} chosen={chosen} pointed={pointed} untold={labelOf(pack, posed.key.answer)} />
      {canRetry(item, chosen) ? (
        <div className="row part">
          <RetryWithNewCase item={item} chosen={chosen} start={start} isFirst />
        </div>
      ) : null}
      <CopyLink address={() => questionPath(item)}>Copy a link to this question</CopyLink>
      <CaseTools pack={pack} posed={posed} chosen={chosen} />
      {start.dialog}
    </Page>
  );
}

/** When this was answered so, as far as the record knows. */
function Answered({ answer }: { readonly answer: Attempt }) {
  const { pack, now } = useRecord();
  return `, you picked ${nameOf(pack, answer.chosen)} ${dayName(answer.at, now)}, after ${spokenTime(answer.tookMs)}${answer.sure === undefined ? "" : `, and were ${answer.sure}`}`;
}
