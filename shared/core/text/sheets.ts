import type { LocalizedText } from '../tables/table-definition';
import type { FunctionName } from './functions';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What the sidebar in Google Sheets says around the pane. */
export const sidebarTexts = {
  refresh: text('シートの変更を反映', 'Show what changed'),
} as const;

/**
 * What the worksheet functions do in Google Sheets beyond `functionTexts`, by name.
 *
 * Sheets computes a function again only when its arguments change, and can fill many cells at once.
 */
export const sheetsFunctionNotes: Readonly<Record<FunctionName, LocalizedText>> = {
  MATURITYLEVEL: text(
    '3列の範囲を指定すると、1行ずつのレベルをまとめて求めます。',
    'A range with three columns gives one level for each of its rows.',
  ),
  KPI: text(
    '表を直しても値は変わりません。変わるようにするには、4つ目の引数に表の範囲（例 案件!A:Z）を指定します。"K1"～"K5" を並べた範囲を指定すると、まとめて求めます。',
    'It is not computed again when the sheets change, unless the fourth argument is a range of them, e.g. Cases!A:Z. A range of names gives all their figures at once.',
  ),
  FISCALYEAR: text(
    '範囲を指定すると、セルごとの年度をまとめて求めます。',
    'A range gives the fiscal year of each of its cells.',
  ),
  CORPORATENUMBER: text(
    '範囲を指定すると、セルごとにまとめてそろえます。',
    'A range gives the number of each of its cells.',
  ),
  FOLDNAME: text(
    '範囲を指定すると、セルごとの形をまとめて求めます。',
    'A range gives the form of each of its cells.',
  ),
};

/** The parameter that only Sheets needs: what a KPI cell is computed again for. */
export const followParameter = {
  name: text('参照範囲', 'follow'),
  description: text(
    'ここで指定した範囲が変わると、KPIを計算し直します。値は使いません。',
    'The KPI is computed again when this range changes. Its values are not used.',
  ),
  isOptional: true,
} as const;
