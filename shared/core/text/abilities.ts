import type { HostCapabilities } from '../plan/capabilities';
import type { Language, LocalizedText } from '../tables/table-definition';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What people call the abilities that some hosts lack. */
export const abilityNames: Readonly<Record<keyof HostCapabilities, LocalizedText>> = {
  supportsNativeTables: text('テーブル', 'Tables'),
  supportsPivots: text('ピボットテーブル', 'Pivot tables'),
  supportsCharts: text('グラフ', 'Charts'),
  supportsCheckboxes: text('チェックボックス', 'Check boxes'),
  supportsDataBars: text('データバー', 'Data bars'),
  supportsColorScales: text('カラースケール', 'Color scales'),
  supportsNotes: text('メモ', 'Notes'),
  supportsHyperlinks: text('リンク', 'Links'),
  supportsProtection: text('シートの保護', 'Sheet protection'),
  supportsPageSetup: text('印刷設定', 'Print settings'),
};

/** The name of an ability by its flag; `undefined` for a flag that is none. */
export function abilityName(flag: string, language: Language): string | undefined {
  const names: Readonly<Partial<Record<string, LocalizedText>>> = abilityNames;
  return names[flag]?.[language];
}
