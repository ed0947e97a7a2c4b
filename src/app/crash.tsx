import { Component, type ReactNode } from "react";

interface Props {
  /** Where the learner is: going on to another address tries again. */
  readonly address: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly address: string;
}

/** The last resort: something in the app itself went wrong. Needs nothing that could have broken. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { error: undefined, address: this.props.address };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps({ address }: Props, state: State): State | null {
    return address === state.address ? null : { error: undefined, address };
  }

  override render() {
    const error: unknown = this.state.error;
    if (error === undefined) return this.props.children;
    return isMissingPart(error) ? <MissingPart /> : <Crash error={error} />;
  }
}

function Crash({ error }: { readonly error: unknown }) {
  return (
    <main className="wrap stack" id="main">
      <h1>Something in Tell Apart broke</h1>
      <p className="lede">Every answer you gave is still kept in this browser. Opening the page again usually helps.</p>
      <p className="row">
        <a className="btn go" href="/">
          Open it again
        </a>
      </p>
      <details className="small">
        <summary>For a bug report</summary>
        <p className="mono">{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</p>
      </details>
    </main>
  );
}

/** A screen's own code could not be fetched: no network yet, or the site was updated since. */
function MissingPart() {
  return (
    <main className="wrap stack" id="main">
      <h1>This screen could not be fetched</h1>
      <p className="lede">The site can’t be reached, or it has been updated. Your answers and your progress are kept in this browser.</p>
      <p className="row">
        <button type="button" className="btn go" onClick={() => location.reload()}>
          Open the page again
        </button>
      </p>
    </main>
  );
}

/** Browsers have a sentence each for a module that did not come. */
function isMissingPart(error: unknown): boolean {
  return error instanceof Error && /dynamically imported|module script|preload CSS/i.test(error.message);
}
