import { caseCountingColumns } from './case-counting-columns';
import { caseProgressColumns } from './case-progress-columns';
import { caseStartColumns } from './case-start-columns';
import { caseSupportColumns } from './case-support-columns';
import { defineTable } from './define-table';

/** The cases, the heart of the workbook: one firm's need on its way through the STEPs. */
export const cases = defineTable({
  key: 'cases',
  title: { ja: '案件', en: 'Cases' },
  help: {
    ja: '企業への支援を1件1行で管理します。STEP、次の行動、求人化と成約の日付をここで追います。',
    en: 'The support of a firm, one case per row: its STEP, the next action, and the dates of posting and match.',
  },
  idPrefix: 'CS',
  spareRows: 300,
  columns: [
    ...caseStartColumns,
    ...caseSupportColumns,
    ...caseProgressColumns,
    ...caseCountingColumns,
  ],
});
