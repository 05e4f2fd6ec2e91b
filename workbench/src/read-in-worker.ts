import { readWorkbook, type WorkbookReading } from '../../shared/adapters/xlsx/read-workbook';
import type { Problem } from '../../shared/core/index';

/** What the worker says: first that it runs, then what it read, with the bytes it was given. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'answer';
      readonly reading: WorkbookReading;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** How files are read: `start` makes the worker, which is ended after `milliseconds`. */
export interface ReadingMeans {
  readonly start: () => Worker;
  readonly milliseconds: number;
}

/** A file that was read, with its bytes; or why there is none. */
export type FileReading =
  | (Extract<WorkbookReading, { readonly kind: 'read' }> & { readonly bytes: Uint8Array })
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled' };

/**
 * Reads a workbook away from the page, for a limited time, or until the signal ends it.
 *
 * The bytes are handed over: they are gone from the caller and come back with the answer. Where
 * workers cannot start (a page opened from a folder) the page reads the file itself.
 */
export async function readInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  { start, milliseconds }: ReadingMeans,
  signal?: AbortSignal,
): Promise<FileReading> {
  const worker = startOrNull(start);
  if (worker === null) return withBytes(await readWorkbook(bytes), bytes);
  const end = endOf(milliseconds, signal);
  try {
    return await Promise.race([answerOf(worker, bytes), end.reached]);
  } finally {
    end.forget();
    worker.terminate();
  }
}

/** What comes of the reading when time is up or the signal ends it. */
function endOf(milliseconds: number, signal: AbortSignal | undefined) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reached = new Promise<FileReading>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'refused', problems: [tooSlow(milliseconds)] });
    }, milliseconds);
    signal?.addEventListener('abort', () => {
      resolve({ kind: 'cancelled' });
    });
  });
  const forget = () => {
    clearTimeout(timer);
  };
  return { reached, forget };
}

function startOrNull(start: () => Worker): Worker | null {
  try {
    return start();
  } catch {
    return null;
  }
}

function answerOf(worker: Worker, bytes: Uint8Array<ArrayBuffer>): Promise<FileReading> {
  return new Promise((resolve, reject) => {
    let isReady = false;
    worker.onerror = ({ message }) => {
      if (isReady) reject(new Error(message));
      // Its script could not be loaded.
      else readWorkbook(bytes).then((reading) => resolve(withBytes(reading, bytes)), reject);
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'ready') {
        isReady = true;
        worker.postMessage(bytes, [bytes.buffer]);
      } else if (data.kind === 'answer') resolve(withBytes(data.reading, data.bytes));
      else reject(new Error(data.message));
    };
  });
}

function withBytes(reading: WorkbookReading, bytes: Uint8Array): FileReading {
  return reading.kind === 'read' ? { ...reading, bytes } : reading;
}

function tooSlow(milliseconds: number): Problem {
  return { code: 'file-too-slow', severity: 'error', values: { limit: milliseconds / 1_000 } };
}
