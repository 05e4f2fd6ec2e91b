import type { HostClasses } from '../host-object';
import { chartClasses } from './charts';
import { conditionalFormatClasses } from './conditional-formats';
import { dataValidationClasses } from './data-validation';
import { freezePanesClasses } from './freeze-panes';
import { nameClasses } from './names';
import { pageLayoutClasses } from './page-layout';
import { pivotClasses } from './pivots';
import { protectionClasses } from './protection';
import { settingClasses } from './settings';
import { tableClasses } from './tables';
import { workbookClasses } from './workbook';

/** Every class with a view of its own; all others are bags. */
export const allClasses: HostClasses = {
  ...chartClasses,
  ...conditionalFormatClasses,
  ...dataValidationClasses,
  ...freezePanesClasses,
  ...pageLayoutClasses,
  ...pivotClasses,
  ...nameClasses,
  ...protectionClasses,
  ...settingClasses,
  ...tableClasses,
  ...workbookClasses,
};
