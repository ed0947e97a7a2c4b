import "../../ui/form/fields.css";
import "../../ui/form/writing.css";
import "./glossary.css";
import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { isGlossaryFragment } from "../../glossary/glossary-link.ts";
import type { NamedGlossary } from "../../glossary/glossary-validation.ts";
import { keepGlossary, reloadGlossaries } from "../../learner/glossaries/glossaries-store.ts";
import { MOST_GLOSSARIES } from "../../learner/glossaries/glossary-shapes.ts";
import { useInProgress } from "../../ui/reload-blocker.ts";
import { Page } from "../shell/page.tsx";
import { Draft } from "./glossary-import-preview.tsx";
import { KeptGlossaries } from "./kept-glossaries.tsx";
import { SharedGlossary } from "./shared-glossary.tsx";
import { Source, type SourceText } from "./source.tsx";

/** Glossaries of the learner’s own: kept ones, one that a link brought, and a new one from a text. */
export function GlossaryPage() {
  const { hash } = useLocation();
  const navigate = useNavigate();
  // A file may be being chosen, or a text half read.
  useInProgress();
  const [source, setSource] = useState<SourceText>();
  const [refused, setRefused] = useState("");
  // A reset may have taken answers away since they were read.
  useEffect(() => reloadGlossaries(), []);
  const keep = (named: NamedGlossary) => {
    const { id } = keepGlossary(named);
    if (id === undefined) setRefused(`There are ${MOST_GLOSSARIES} glossaries already. Remove one first.`);
    else void navigate(`/glossary/${id}`);
  };
  return (
    <Page title="Your own glossary" tab="Settings">
      <section className="hero">
        <h1>Your own glossary</h1>
        <p className="lede">
          Terms of any exam, turned into a quiz: a meaning is shown, and you say which term it is. These are definitions, not cases. They
          have no tell and no twin, and count neither for your mastery nor for the exam.
        </p>
      </section>
      {refused === "" ? null : (
        <p role="alert" className="bad">
          {refused}
        </p>
      )}
      {isGlossaryFragment(hash) ? <SharedGlossary key={hash} hash={hash} onKeep={keep} /> : null}
      {source === undefined ? (
        <>
          <KeptGlossaries />
          <Source onText={setSource} onGlossary={keep} />
        </>
      ) : (
        <Draft source={source} onBuild={keep} onBack={() => setSource(undefined)} />
      )}
    </Page>
  );
}
