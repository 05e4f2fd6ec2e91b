import type { HyperlinkModel } from '../../../../shared/core/index';
import { rangeOf } from '../sheet-range';
import type { Writing } from '../writing/writing';
import type { StepOf } from './step-of';

/** Links cells. Excel may put a text and a look of its own there; the plan's come after it. */
export function setHyperlinks({ sheet }: Writing, step: StepOf<'setHyperlinks'>): void {
  for (const link of step.hyperlinks) {
    const { row, column } = link;
    const cell = rangeOf(sheet(step.sheet), { row, column, rowCount: 1, columnCount: 1 });
    if (link.target === '') cell.clear('Hyperlinks');
    else cell.hyperlink = hyperlinkOf(link);
  }
}

function hyperlinkOf({ target, tooltip }: HyperlinkModel): Excel.RangeHyperlink {
  const tip = tooltip === undefined ? {} : { screenTip: tooltip };
  const isOutside = /^(https?|mailto):/i.test(target);
  return isOutside ? { address: target, ...tip } : { documentReference: target, ...tip };
}
