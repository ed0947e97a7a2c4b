import { Component, type ReactNode } from "react";
import { PackError } from "../packs/pack-error.ts";
import { FaultScreen } from "../views/shell/pack-error-screen.tsx";

interface Props {
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** Catches a pack that could not be had. Any other error goes on to the crash screen. */
export class PackErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const error: unknown = this.state.error;
    if (error === undefined) return this.props.children;
    if (!(error instanceof PackError)) throw error;
    return <FaultScreen fault={error.fault} detail={error.detail} onRetry={this.retry} />;
  }

  private readonly retry = () => {
    this.props.onRetry();
    this.setState({ error: undefined });
  };
}
