/**
 * Sends the requests of a recording to our own host, and compares its answers with those of Excel.
 *
 * Each part (a case, a probe) begins in a workbook with nothing but the kit's sheet, as it did when
 * it was recorded, so a difference in one part does not spoil the next.
 */
import { newBook } from '../../fakes/excel/book';
import { ExcelHost } from '../../fakes/excel/host';
import type { WireSchema } from '../../fakes/excel/schema';
import type { ResponseBody } from '../../fakes/excel/wire';
import type { Exchange, RecordedAnswer, Recording } from '../excel/recording';
import { baseSheet } from '../excel/workbook-state';
import { answerDifferences } from './answer-differences';
import { IdMap } from './id-map';

/** The newest version that our host, made after the published client, can offer. */
const newestHere = 15;

/** What came of a replay. */
export interface Replay {
  readonly exchanges: number;
  /** One sentence for each difference, first where it happened. */
  readonly differences: readonly string[];
}

/** Replays a recording on a host of the same version, or the newest there is. */
export function replayRecording(recording: Recording, schema: WireSchema): Replay {
  const parts = partsOf(recording.exchanges);
  const api = versionHere(recording.excel.sets['ExcelApi'] ?? '');
  const found = parts.flatMap((exchanges) => replayPart(exchanges, { schema, api }));
  return { exchanges: recording.exchanges.length, differences: found };
}

function versionHere(version: string): string {
  const minor = Number(version.split('.')[1] ?? newestHere);
  return `1.${Math.min(minor, newestHere)}`;
}

function partsOf(exchanges: readonly Exchange[]): readonly (readonly Exchange[])[] {
  const parts = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const known = parts.get(exchange.part);
    if (known === undefined) parts.set(exchange.part, [exchange]);
    else known.push(exchange);
  }
  return [...parts.values()];
}

function replayPart(
  exchanges: readonly Exchange[],
  options: { readonly schema: WireSchema; readonly api: string },
): readonly string[] {
  const book = newBook();
  for (const sheet of book.sheets) sheet.name = baseSheet;
  const host = new ExcelHost({ ...options, book });
  const ids = new IdMap();
  return exchanges.flatMap((exchange, index) => {
    const request = ids.translate(exchange.request);
    const { status, body } = host.answer(request, exchange.flags);
    const place = `${exchange.part}, request ${index + 1}`;
    const here: RecordedAnswer =
      status === 200
        ? { kind: 'answered', body: body as ResponseBody }
        : { kind: 'failed', code: String(status), message: '' };
    ids.learn(exchange, here);
    return answerDifferences(exchange, here).map((line) => `${place}, ${line}`);
  });
}
