import type { Language } from '../tables/table-definition';
import { paneEn } from './pane-en';
import { paneJa } from './pane-ja';
import type { PaneTexts } from './pane-words';

const texts: Readonly<Record<Language, PaneTexts>> = { ja: paneJa, en: paneEn };

/** The pane's words in a language. */
export function paneTexts(language: Language): PaneTexts {
  return texts[language];
}
