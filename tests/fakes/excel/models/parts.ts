/**
 * The parts of a model that the views in objects/{data-validation,conditional-formats,charts,pivots,
 * page-layout,hyperlinks,freeze-panes}.ts show, into a book and back.
 */
import type {
  PivotModel,
  SheetModel,
  WorkbookModel,
} from '../../../../shared/core/model/workbook-model';
import type { Book, Sheet } from '../book';
import { chartsOf, fillCharts } from './charts';
import { conditionalFormatsOf, fillConditionalFormats } from './conditional-formats';
import { fillHyperlinks, hyperlinksOf } from './hyperlinks';
import { fillPage, pageModelOf, pageSeenByExcel } from './page';
import { fillPivots, pivotsOf } from './pivots';
import { fillValidations, validationsOf } from './validations';

/** What the parts of a sheet's model are called. */
export type ModelParts = Pick<
  SheetModel,
  'validations' | 'conditionalFormats' | 'charts' | 'pivots' | 'page' | 'hyperlinks' | 'frozen'
>;

/** Fills a sheet from its model. All sheets, cells, tables and names of the book are there already. */
export function fillPartsFromModel(book: Book, sheet: Sheet, model: ModelParts): void {
  fillValidations(sheet, model.validations);
  fillConditionalFormats(book, sheet, model.conditionalFormats);
  fillCharts(book, sheet, model.charts);
  fillPivots(book, sheet, model.pivots);
  fillPage(sheet, model.page);
  fillHyperlinks(sheet, model.hyperlinks);
  sheet.frozen = model.frozen;
}

/** The parts of a sheet as a model. */
export function partsOfSheet(book: Book, sheet: Sheet): ModelParts {
  return {
    validations: validationsOf(sheet),
    conditionalFormats: conditionalFormatsOf(sheet),
    charts: chartsOf(sheet),
    pivots: pivotsOf(book, sheet),
    page: pageModelOf(sheet),
    hyperlinks: hyperlinksOf(sheet),
    frozen: sheet.frozen,
  };
}

/**
 * The parts without what Excel cannot tell apart or Office.js cannot write: the alternative text of
 * charts, what the totals of pivots are called, how a header's sections are written, and check
 * boxes, which came with ExcelApi 1.18.
 *
 * Both sides of a comparison have to go through it.
 */
export function partsSeenByExcel(parts: ModelParts, _model: WorkbookModel): ModelParts {
  return {
    ...parts,
    validations: parts.validations.filter(({ rule }) => rule.kind !== 'checkbox'),
    charts: parts.charts.map((chart) => ({ ...chart, altText: '' })),
    pivots: parts.pivots.map(withoutTotalCaption),
    page: parts.page === null ? null : pageSeenByExcel(parts.page),
  };
}

function withoutTotalCaption({ totalCaption: _totalCaption, ...pivot }: PivotModel): PivotModel {
  return pivot;
}
