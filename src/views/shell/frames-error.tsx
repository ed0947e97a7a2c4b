import { PackError } from "../../packs/pack-error.ts";
import type { FrameBook } from "../../packs/use-pack.ts";
import { FaultScreen } from "./pack-error-screen.tsx";

/** Stories that could not be had, with the way on. Errors of another kind are not for this screen. */
export function FramesFault({ book }: { readonly book: FrameBook }) {
  if (!(book.fault instanceof PackError)) throw book.fault;
  return <FaultScreen fault={book.fault.fault} detail={book.fault.detail} onRetry={book.retry} />;
}
