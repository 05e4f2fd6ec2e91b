import { decideConsent, type ConsentItem, type ConsentReason } from '../../domain/consent';
import { coverageOf, isUsualKind, servesPlace } from '../../domain/handoff-receivers';
import { textOf } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import type { StepCode } from '../../tables/steps';
import { nameOf } from '../send-handoff/find-row';
import type { History } from './history';
import type { ReceiverReason, SuggestedReceiver } from './input';

/** What a receiver is looked for. */
export interface Request {
  readonly step: StepCode;
  readonly firm: TableRow<'companies'> | undefined;
  readonly items: readonly ConsentItem[];
  /** ISO date of the day. */
  readonly today: string;
  readonly history: History;
}

/** From so many open hand-offs on an agency is told to have much in hand. */
const muchOpen = 5;

/** An agency as a receiver; none if it does not cover the STEP. */
export function judgeReceiver(
  agency: TableRow<'agencies'>,
  request: Request,
): readonly SuggestedReceiver[] {
  const { cells } = agency;
  const coverage = coverageOf(cells, request.step);
  if (coverage === null) return [];
  const consent = missingConsent(agency, request);
  const open = request.history.openCount(cells.id);
  return [
    {
      agency: textOf(cells.id),
      name: nameOf(agency),
      kind: textOf(cells.kind),
      ...{ coverage, consent, open },
      reasons: [
        coverage === '◎' ? 'leads-step' : 'supports-step',
        ...areaReasons(agency, request),
        ...(isUsualKind(cells, request.step) ? (['kind-fits'] as const) : []),
        consent.length === 0 ? 'consent-covers' : 'consent-missing',
        ...loadReasons(open),
        ...pastReasons(agency, request),
      ],
    },
  ];
}

function missingConsent(
  { cells }: TableRow<'agencies'>,
  { firm, items, today }: Request,
): readonly ConsentReason[] {
  if (firm === undefined) return ['consent-none'];
  const decision = decideConsent(firm.cells, { receiverId: textOf(cells.id), items, day: today });
  return decision.kind === 'valid' ? [] : decision.reasons;
}

/** Without an area of its own an agency is known by the firms that it has worked with. */
function areaReasons(
  { cells }: TableRow<'agencies'>,
  { firm, history }: Request,
): readonly ReceiverReason[] {
  const serves = firm === undefined ? null : servesPlace(cells, firm.cells);
  if (serves !== null) return [serves ? 'area-fits' : 'area-elsewhere'];
  return history.knowsArea(cells.id) ? ['area-known'] : [];
}

function loadReasons(open: number): readonly ReceiverReason[] {
  if (open === 0) return ['nothing-open'];
  return open >= muchOpen ? ['much-open'] : [];
}

function pastReasons(
  { cells }: TableRow<'agencies'>,
  { history }: Request,
): readonly ReceiverReason[] {
  return [
    ...(history.isAsked(cells.id) ? (['asked-already'] as const) : []),
    ...(history.hasReturned(cells.id) ? (['returned-before'] as const) : []),
  ];
}

/** What puts one agency before another, the weightiest first. */
const orders: readonly ((receiver: SuggestedReceiver) => number)[] = [
  // Whom the case waits for already, and who has said no, comes last.
  ({ reasons }) => (reasons.includes('asked-already') ? 1 : 0),
  ({ reasons }) => (reasons.includes('returned-before') ? 1 : 0),
  ({ coverage }) => (coverage === '◎' ? 0 : 1),
  ({ reasons }) => areaPlace(reasons),
  ({ reasons }) => (reasons.includes('kind-fits') ? 0 : 1),
  ({ consent }) => (consent.length === 0 ? 0 : 1),
  ({ open }) => open,
];

function areaPlace(reasons: readonly ReceiverReason[]): number {
  if (reasons.includes('area-fits')) return 0;
  if (reasons.includes('area-known')) return 1;
  return reasons.includes('area-elsewhere') ? 3 : 2;
}

/** The receivers, the most suitable first; equals stay in the order of their sheet. */
export function rankReceivers(
  receivers: readonly SuggestedReceiver[],
): readonly SuggestedReceiver[] {
  return [...receivers].sort((one, other) => {
    const deciding = orders.find((order) => order(one) !== order(other));
    return deciding === undefined ? 0 : deciding(one) - deciding(other);
  });
}
