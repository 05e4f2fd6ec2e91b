import type { LocalizedText } from '../tables/table-definition';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What stands on the sheet that shows which agency covers which STEP. */
export const roleMatrixTexts = {
  sheet: text('役割分担', 'Roles'),
  title: text('STEP別の役割分担', 'Who covers which STEP'),
  lead: text(
    '「参画機関」シートの担当（◎ 主に担う、○ 補助する）から自動で表示します。KPIシートの対象期間の末日に参画中の機関だけを数えます。',
    'Shown from the Agencies sheet (◎ leads, ○ supports). Only agencies that take part on the last day of the KPI period are counted.',
  ),
  purpose: text(
    'どのSTEPをどの機関が担うか、担い手のいないSTEPはどれかを示します。',
    'Shows which agency covers which STEP, and which STEP nobody covers.',
  ),
  leads: text('◎ 主に担う機関の数', '◎ Agencies that lead'),
  supports: text('○ 補助する機関の数', '○ Agencies that support'),
  judgement: text('確認', 'Check'),
  nobody: text('担い手なし', 'Nobody'),
  noLead: text('◎がない', 'No lead'),
  covered: text('あり', 'Covered'),
  agency: text('機関名', 'Agency'),
  kind: text('機関の種類', 'Kind'),
  membership: text('参画', 'Taking part'),
  takesPart: text('参画中', 'Yes'),
  hasLeft: text('離脱', 'Left'),
  notYet: text('参画前', 'Not yet'),
} as const satisfies Readonly<Record<string, LocalizedText>>;
