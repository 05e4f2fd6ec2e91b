import type { PageSetup } from '../../../../shared/core/model/workbook-model';
import type { Page, Sheet } from '../book';
import { joinSections, splitSections } from './header-sections';

/** Fills how a sheet prints. */
export function fillPage(sheet: Sheet, model: PageSetup | null): void {
  sheet.page = model === null ? null : pageFromModel(model);
}

function pageFromModel(model: PageSetup): Page {
  const { orientation, paper, printArea, titleRows = 0, header = '', footer = '' } = model;
  return {
    orientation: orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: paper,
    zoom: zoomFromModel(model),
    ...(printArea === undefined ? {} : { printArea }),
    ...(titleRows === 0 ? {} : { titleRows: { row: 0, rowCount: titleRows } }),
    headersFooters: { ...splitSections(header, 'Header'), ...splitSections(footer, 'Footer') },
  };
}

function zoomFromModel({ fitToWidth, fitToHeight }: PageSetup): Page['zoom'] {
  if (fitToWidth === 0 && fitToHeight === 0) return { scale: 100 };
  return {
    ...(fitToWidth === 0 ? {} : { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight === 0 ? {} : { verticalFitToPages: fitToHeight }),
  };
}

/** How a sheet prints; `null` when nobody set it up, or on a paper that no model has. */
export function pageModelOf({ page }: Sheet): PageSetup | null {
  if (page === null || (page.paperSize !== 'A4' && page.paperSize !== 'A3')) return null;
  const { printArea, titleRows, zoom } = page;
  return {
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    paper: page.paperSize,
    fitToWidth: zoom.horizontalFitToPages ?? 0,
    fitToHeight: zoom.verticalFitToPages ?? 0,
    ...(printArea === undefined ? {} : { printArea }),
    ...(titleRows?.row === 0 ? { titleRows: titleRows.rowCount } : {}),
    ...endsOf(page.headersFooters),
  };
}

function endsOf(parts: Page['headersFooters']): Pick<PageSetup, 'header' | 'footer'> {
  const header = joinSections(parts, 'Header');
  const footer = joinSections(parts, 'Footer');
  return { ...(header === '' ? {} : { header }), ...(footer === '' ? {} : { footer }) };
}

/** The setup with its header and footer written as Excel would write the same parts. */
export function pageSeenByExcel(page: PageSetup): PageSetup {
  const { header = '', footer = '', titleRows = 0, ...rest } = page;
  return {
    ...rest,
    ...(titleRows === 0 ? {} : { titleRows }),
    ...endsOf({ ...splitSections(header, 'Header'), ...splitSections(footer, 'Footer') }),
  };
}
