import { downloadBlob } from '../../../shared/shell/download';
import type { Recording } from './recording';

/** One line per exchange: still JSON, and a change shows where it is. */
export function recordingText({ exchanges, ...rest }: Recording): string {
  const head = JSON.stringify(rest, null, 1).replace(/\n\}$/, '');
  const lines = exchanges.map((exchange) => JSON.stringify(exchange));
  return `${head},\n "exchanges": [\n${lines.join(',\n')}\n]}\n`;
}

/** The name of the file: which Excel, and which version of it. */
export function recordingName({ excel }: Recording): string {
  const { platform, version } = excel;
  const name = [platform, version].filter((part) => part !== '').join('-');
  return `${name.toLowerCase().replace(/[^a-z0-9.]+/g, '-') || 'excel'}.json`;
}

/** Hands the file to the browser's downloads. */
export function saveText(text: string, name: string): void {
  downloadBlob(new Blob([text], { type: 'application/json' }), name);
}
