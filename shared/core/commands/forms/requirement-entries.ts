import { formLabels, formWords } from '../../text/forms';
import type { FlowRecord } from './form-flow';
import {
  dayOfRow,
  entry,
  factOfRow,
  facts,
  textOfRow,
  worded,
  type FormKit,
  type RowOf,
} from './form-kit';

/** The talent requirement of a row, without the notes that stay inside. */
export function requirementEntries(
  kit: FormKit,
  row: RowOf<'requirements'>,
): readonly FlowRecord[] {
  return [
    ...(['profile', 'expectation', 'role', 'duties', 'must', 'want', 'conditions'] as const).map(
      (column) => entry(kit, formLabels[column], textOfRow(kit, row, column)),
    ),
    entry(
      kit,
      formLabels.terms,
      facts(kit, [
        worded(kit, formWords.headcount, factOfRow(kit, row, 'headcount')),
        worded(kit, formWords.startBy, dayOfRow(kit, row, 'start_by')),
        worded(kit, formWords.confirmed, dayOfRow(kit, row, 'confirmed')),
      ]),
    ),
  ];
}
