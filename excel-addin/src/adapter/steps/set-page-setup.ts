import type { PageSetup } from '../../../../shared/core/index';
import { rangeOf } from '../sheet-range';
import type { Writing } from '../writing/writing';
import { headerSections } from './header-sections';
import type { StepOf } from './step-of';

/** Sets how the sheet prints; what the plan leaves out goes back to what a new sheet has. */
export function setPageSetup({ sheet, inventory }: Writing, step: StepOf<'setPageSetup'>): void {
  const { page } = step;
  const target = sheet(step.sheet);
  const layout = target.pageLayout;
  layout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  layout.paperSize = page.paper;
  layout.zoom = zoomOf(page);
  const isNew = inventory.sheets.get(step.sheet)?.isNew === true;
  setPrinted(target, page, isNew);
  setHeaders(layout.headersFooters.defaultForAllPages, page);
}

/** Pages to fit into; where neither is named, sheets print at their own size. */
function zoomOf({ fitToWidth, fitToHeight }: PageSetup): Excel.PageLayoutZoomOptions {
  if (fitToWidth <= 0 && fitToHeight <= 0) return { scale: 100 };
  return {
    ...(fitToWidth > 0 && { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight > 0 && { verticalFitToPages: fitToHeight }),
  };
}

/** What is printed; nothing is said of a new sheet that it already is. */
function setPrinted(
  sheet: Excel.Worksheet,
  { printArea, titleRows = 0 }: PageSetup,
  isNew: boolean,
): void {
  const { pageLayout } = sheet;
  if (printArea !== undefined) pageLayout.setPrintArea(rangeOf(sheet, printArea));
  else if (!isNew) pageLayout.setPrintArea('');
  if (titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${String(titleRows)}`);
  else if (!isNew) pageLayout.setPrintTitleRows('');
}

function setHeaders(target: Excel.HeaderFooter, { header = '', footer = '' }: PageSetup): void {
  const [top, bottom] = [headerSections(header), headerSections(footer)];
  target.set({
    leftHeader: top.left,
    centerHeader: top.center,
    rightHeader: top.right,
    leftFooter: bottom.left,
    centerFooter: bottom.center,
    rightFooter: bottom.right,
  });
}
