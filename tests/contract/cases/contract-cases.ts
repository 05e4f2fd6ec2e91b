import { cellCases } from './cells';
import { chartAndPivotCases } from './charts-and-pivots';
import { combinedCases } from './combined';
import { conditionalFormatCases } from './conditional-formats';
import type { ContractCase } from './contract-case';
import { layoutCases } from './layout';
import { noteAndLinkCases } from './notes-and-links';
import { sheetCases } from './sheets';
import { styleCases } from './styles';
import { tableAndNameCases } from './tables-and-names';
import { validationCases } from './validations';

/** Every contract case, at least one for each kind of step. */
export const contractCases: readonly ContractCase[] = [
  ...sheetCases,
  ...cellCases,
  ...styleCases,
  ...layoutCases,
  ...tableAndNameCases,
  ...validationCases,
  ...conditionalFormatCases,
  ...noteAndLinkCases,
  ...chartAndPivotCases,
  ...combinedCases,
];
