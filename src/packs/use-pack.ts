import { packAddress } from "virtual:packs";
import { queryOptions, useQueries, useSuspenseQuery } from "@tanstack/react-query";
import type { ContrastId, Frame, FrameId, Pack } from "../engine/pack.ts";
import { fetchFrames, fetchOutline, type Outline } from "./fetch-pack.ts";
import { PackError } from "./pack-error.ts";

/** The pack’s file, whose name holds its content’s hash: it names the pack’s version. */
export const packName = packAddress.slice(packAddress.lastIndexOf("/") + 1);

/** Addresses hold a hash of their content: what an address once gave, it always gives. */
const FOREVER = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY } as const;
const RETRIES = 2;

/** A passing fault is tried again. A pack that is wrong stays wrong. */
export function worthRetrying(failures: number, error: Error): boolean {
  return failures < RETRIES && error instanceof PackError && (error.fault === "server" || error.fault === "offline");
}

const outlineQuery = queryOptions({
  queryKey: ["pack", packAddress],
  queryFn: ({ signal }) => fetchOutline(packAddress, signal),
  ...FOREVER,
});

function framesQuery(outline: Outline, contrast: ContrastId) {
  const address = outline.addresses.get(contrast);
  return queryOptions({
    queryKey: ["frames", address ?? contrast],
    // A contrast that the pack no longer has has no frames.
    queryFn: ({ signal }) => (address === undefined ? [] : fetchFrames(address, signal)),
    ...FOREVER,
  });
}

/** The pack. Suspends until it is loaded, and throws a PackError if it can't be. */
export function usePack(): Pack {
  return useSuspenseQuery(outlineQuery).data.pack;
}

export interface FrameBook {
  readonly get: (id: FrameId) => Frame | undefined;
  /** The first fault among them, if there is one. */
  readonly fault: Error | null;
  readonly complete: boolean;
  readonly retry: () => void;
}

/** The frames of these contrasts, as far as they have arrived. */
export function useFrames(contrasts: readonly ContrastId[]): FrameBook {
  const { data: outline } = useSuspenseQuery(outlineQuery);
  const queries = useQueries({ queries: contrasts.map((contrast) => framesQuery(outline, contrast)) });
  const frames = new Map(queries.flatMap(({ data }) => data ?? []).map((frame) => [frame.id, frame] as const));
  return {
    get: (id) => frames.get(id),
    fault: queries.find(({ error }) => error !== null)?.error ?? null,
    complete: queries.every(({ isSuccess }) => isSuccess),
    retry: () => {
      for (const query of queries) if (query.error !== null) void query.refetch();
    },
  };
}

/** The contrast that a frame belongs to. */
export function contrastOfFrame(id: FrameId): ContrastId {
  return id.slice(0, id.indexOf("/"));
}
