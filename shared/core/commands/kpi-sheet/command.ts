import { emptyWorkbook, type WorkbookModel } from '../../model/workbook-model';
import { applyToModel } from '../../plan/apply-to-model';
import { emptyPlan } from '../../plan/plan';
import { kpiSheetTexts } from '../../text/kpi-sheet';
import type { Command } from '../command';
import { kpi } from '../kpi/command';
import type { KpiInput } from '../kpi/input';
import { planReport } from './plan-report';

/** A workbook to hand over, as data; the host writes the file. */
export interface KpiSheetOutput {
  readonly workbook: WorkbookModel;
  /** With its extension; holds no character that a file system forbids. */
  readonly fileName: string;
}

/**
 * Makes a workbook of its own with the KPIs of a period on one page, for the program office.
 *
 * Changes nothing. Refused where the KPIs are. The sheet holds figures alone: no name and no id of a
 * firm or a person is on it, whatever the rows say.
 */
export const kpiSheet: Command<KpiInput, KpiSheetOutput> = (snapshot, input, context) => {
  const counted = kpi(snapshot, input, context);
  if (counted.kind === 'refused') return counted;
  const { output: figures, warnings } = counted;
  const { networkName } = snapshot.identity;
  const { language, today } = context;
  const steps = planReport({ figures, networkName, language, today });
  return {
    kind: 'planned',
    plan: emptyPlan,
    output: {
      workbook: applyToModel(emptyWorkbook, { steps }),
      fileName: fileNameOf([
        kpiSheetTexts.fileName[language],
        networkName,
        `${figures.period.from}_${figures.period.to}`,
      ]),
    },
    warnings,
  };
};

/** Windows allows 255 characters in all; a name this long can still be read. */
const longestPart = 60;

function fileNameOf(parts: readonly string[]): string {
  const clean = parts
    // What Windows forbids becomes an underscore.
    .map((part) => part.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').trim())
    .map((part) => [...part].slice(0, longestPart).join(''));
  return `${clean.filter((part) => part !== '').join('_')}.xlsx`;
}
