import { cellArea } from '../../model/area';
import type { HyperlinkModel } from '../../model/workbook-model';
import type { SetHyperlinks } from '../steps/set-hyperlinks';
import type { SetNotes } from '../steps/set-notes';
import { checkArea } from './check-contents';
import { isKnownReference } from './check-names';
import type { Finding } from './finding';
import { excelLimits, tooLong } from './finding';
import type { PlanFacts } from './plan-facts';

/** Checks that links lead to the web by https, to a mail address or to a cell of this workbook. */
export function checkSetHyperlinks(facts: PlanFacts, step: SetHyperlinks): readonly Finding[] {
  return step.hyperlinks.flatMap((link) => {
    const area = cellArea(link);
    const { target } = link;
    return [
      ...checkArea(area),
      ...(isAllowed(facts, link) ? [] : [{ reason: 'link-refused', area, found: target } as const]),
      ...tooLong(target, excelLimits.link, { reason: 'text-too-long', area }),
      ...tooLong(link.tooltip ?? '', excelLimits.message, { reason: 'text-too-long', area }),
    ];
  });
}

/** Checks where notes stand and how long they are. */
export function checkSetNotes(_facts: PlanFacts, step: SetNotes): readonly Finding[] {
  return step.notes.flatMap((note) => {
    const area = cellArea(note);
    return [
      ...checkArea(area),
      ...tooLong(note.text, excelLimits.text, { reason: 'text-too-long', area }),
    ];
  });
}

/** An empty target removes a link. Anything but a known scheme or cell is refused, `javascript:` first of all. */
function isAllowed(facts: PlanFacts, { target }: HyperlinkModel): boolean {
  if (target === '') return true;
  return /^(?:https:\/\/|mailto:)\S+$/i.test(target) || isKnownReference(facts, target);
}
