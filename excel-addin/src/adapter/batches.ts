import type { HostWork, WorkProgress } from '../../../shared/ports/host-adapter';

/** The most that one request carries. Excel on the web refuses 5 MB; JSON in JSON grows on the way. */
export const requestLimits = { cells: 50_000, bytes: 2_000_000 } as const;

/** Something to put into a request, and about how much it makes it grow. */
export interface Piece {
  readonly cells: number;
  readonly bytes: number;
  readonly queue: () => void;
}

/** Pieces in as few requests as the limits allow, in order. One piece is never cut. */
export function groupPieces(
  pieces: readonly Piece[],
  limits: Pick<Piece, 'cells' | 'bytes'> = requestLimits,
): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let cells = Infinity;
  let bytes = Infinity;
  for (const piece of pieces) {
    cells += piece.cells;
    bytes += piece.bytes;
    const isFull = cells > limits.cells || bytes > limits.bytes;
    if (isFull) [cells, bytes] = [piece.cells, piece.bytes];
    if (isFull) groups.push([piece]);
    else groups[groups.length - 1]?.push(piece);
  }
  return groups;
}

/** Sends what was queued, tells how far the work is, and stops before a read that nobody waits for. */
export interface Sender {
  /** `more` is the number of requests that will follow this one, as far as is known. */
  readonly send: (more: number) => Promise<void>;
}

/** A sender for one run. */
export function createSender(
  context: Excel.RequestContext,
  phase: WorkProgress['phase'],
  work: HostWork,
): Sender {
  let done = 0;
  return {
    send: async (more) => {
      // Half a write would be worse than a whole one: it only stops before its first request.
      if (phase === 'read' || done === 0) work.signal?.throwIfAborted();
      await context.sync();
      done += 1;
      work.onProgress?.({ phase, done, total: done + more });
    },
  };
}

/** The one loop that sends: a request for each group of pieces. */
export async function sendGroups(
  sender: Sender,
  groups: readonly (readonly Piece[])[],
  beforeEach?: () => void,
): Promise<void> {
  for (const [index, group] of groups.entries()) {
    beforeEach?.();
    for (const piece of group) piece.queue();
    await sender.send(groups.length - index - 1);
  }
}
