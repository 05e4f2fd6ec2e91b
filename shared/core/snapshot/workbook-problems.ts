import type { Problem } from '../problems';
import { templateVersion } from '../tables/template-version';
import type { Snapshot } from './snapshot';

/**
 * Why this program can't work with a workbook at all; nothing when it can.
 *
 * A workbook without any of our tables is someone else's. One whose template has a higher first
 * number than ours was made for a newer program, which an older one could only spoil.
 */
export function workbookProblems({ tables, identity }: Snapshot): readonly Problem[] {
  if (Object.keys(tables).length === 0) {
    return [{ code: 'workbook-not-tsunagi', severity: 'error' }];
  }
  const version = identity.templateVersion ?? templateVersion;
  if (majorOf(version) <= majorOf(templateVersion)) return [];
  return [{ code: 'workbook-newer', severity: 'error', values: { version } }];
}

function majorOf(version: string): number {
  const major = Number.parseInt(version, 10);
  return Number.isNaN(major) ? 0 : major;
}
