import type { Language } from '../../shared/core/index';
import type { SaveResult } from './save-workbook';
import { cliTexts } from './texts';

interface Saving {
  readonly target: string;
  readonly isDryRun: boolean;
  readonly language: Language;
}

/** What is said about files after a workbook was saved, one sentence each. */
export function savedMessages(
  { backup }: Extract<SaveResult, { kind: 'saved' }>,
  { target, isDryRun, language }: Saving,
): readonly string[] {
  const texts = cliTexts[language];
  if (isDryRun) return [texts.dryRun];
  return backup === null ? [texts.saved(target)] : [texts.saved(target), texts.backedUp(backup)];
}
