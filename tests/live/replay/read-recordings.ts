import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Recording } from '../excel/recording';

/** A recording that lies in a folder, with the differences that are known and accepted. */
export interface StoredRecording {
  readonly file: string;
  readonly recording: Recording;
  readonly accepted: readonly string[];
}

const suffix = '.json';
const acceptedSuffix = '.accepted.json';

/** Every recording of a folder. */
export function readRecordings(folder: string): readonly StoredRecording[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix) && !file.endsWith(acceptedSuffix))
    .map((file) => ({
      file,
      recording: recordingOf(file, readFileSync(join(folder, file), 'utf8')),
      accepted: acceptedOf(join(folder, file.replace(suffix, acceptedSuffix))),
    }));
}

function recordingOf(file: string, text: string): Recording {
  const recording = JSON.parse(text) as Recording;
  const { format, version } = recording as { readonly format?: string; readonly version?: number };
  if (format === 'tsunagi-excel-recording' && version === 1) return recording;
  throw new Error(`${file} is no recording of the kit`);
}

function acceptedOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const reasons = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string[]>>;
  return Object.values(reasons).flat();
}
