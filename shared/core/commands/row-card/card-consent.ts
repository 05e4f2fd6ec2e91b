import { decideConsent } from '../../domain/consent';
import type { TableRow } from '../../snapshot/snapshot';
import { dayOf, type CardScene, type TableAndRow } from './card-scene';
import type { CardConsent } from './input';

/** The consent of the firm that a row is about; `null` where the row is about none that is there. */
export function cardConsent(scene: CardScene, found: TableAndRow): CardConsent | null {
  const cells = firmOf(scene, found);
  if (cells === null) return null;
  const decision = decideConsent(cells, { receiverId: '', items: [], day: scene.today });
  const reasons = decision.kind === 'valid' ? [] : decision.reasons;
  return {
    scope: cells.consent_scope,
    expiry: dayOf(cells.consent_expiry),
    // No receiver is asked for here.
    reasons: reasons.filter((reason) => reason !== 'consent-receiver-not-named'),
  };
}

type FirmCells = TableRow<'companies'>['cells'];

function firmOf(scene: CardScene, { table, row }: TableAndRow): FirmCells | null {
  if (table === 'companies') return row.cells;
  if (table !== 'cases') return null;
  const firm = scene.findRow('companies', row.cells['company_id'] ?? null);
  return firm === undefined ? null : firm.cells;
}
