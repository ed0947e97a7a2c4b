import { Component, type ReactNode } from "react";
import { Trouble } from "../views/shell/error-screen.tsx";

interface Props {
  /** The current address. When it changes, the error is forgotten and the children are rendered again. */
  readonly address: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly address: string;
}

/** Shows an error screen in place of children that threw while they were rendered. */
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

/**
 * Whether the error says that a screen’s code could not be fetched, as without a network or after an update of the site. Each browser has its
 * own sentence for it.
 */
function isMissingPart(error: unknown): boolean {
  return error instanceof Error && /dynamically imported|module script|preload CSS/i.test(error.message);
}
