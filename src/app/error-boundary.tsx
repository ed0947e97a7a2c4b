import { Component, type ReactNode } from "react";
import { Trouble } from "../views/shell/error-screen.tsx";

interface Props {
  /** Where the learner is: going on to another address tries again. */
  readonly address: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly address: string;
}

/** The last resort: something in the app itself went wrong. */
export class ErrorBoundary extends Component<Props, State> {
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
    if (isMissingPart(error))
      return <Trouble title="This screen could not be fetched">The site can’t be reached, or it has been updated.</Trouble>;
    return (
      <Trouble
        title="Something in Tell Apart broke"
        detail={String(error)}
        way={["Open it again", () => location.assign(import.meta.env.BASE_URL)]}
      >
        Opening it again at its first screen usually helps.
      </Trouble>
    );
  }
}

/** A screen’s own code could not be fetched: no network yet, or the site was updated since. Browsers have a sentence each for it. */
function isMissingPart(error: unknown): boolean {
  return error instanceof Error && /dynamically imported|module script|preload CSS/i.test(error.message);
}
