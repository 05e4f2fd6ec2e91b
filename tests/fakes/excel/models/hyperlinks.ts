import type { HyperlinkModel } from '../../../../shared/core/model/workbook-model';
import type { Hyperlink, Sheet } from '../book';

/** Fills the links of a sheet. */
export function fillHyperlinks(sheet: Sheet, models: readonly HyperlinkModel[]): void {
  sheet.hyperlinks = models.map(({ row, column, target, tooltip }) => ({
    row,
    column,
    ...(/^(?:https?|mailto):/i.test(target) ? { address: target } : { documentReference: target }),
    ...(tooltip === undefined ? {} : { screenTip: tooltip }),
  }));
}

/** The links of a sheet. */
export function hyperlinksOf({ hyperlinks }: Sheet): readonly HyperlinkModel[] {
  return hyperlinks.map((link) => {
    const { row, column, screenTip = '' } = link;
    return {
      row,
      column,
      target: targetOf(link),
      ...(screenTip === '' ? {} : { tooltip: screenTip }),
    };
  });
}

function targetOf({ address, documentReference }: Hyperlink): string {
  return address ?? documentReference ?? '';
}
