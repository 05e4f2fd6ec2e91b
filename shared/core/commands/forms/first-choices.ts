import { decideConsent, type ConsentItem } from '../../domain/consent';
import { isoToSerial } from '../../domain/dates';
import type { Scalar } from '../../model/workbook-model';
import type { TableRecord } from '../new-network/table-cells';
import type { Template } from '../new-network/template';

/** What the forms of a new workbook show first: nothing, unless it has rows that show them well. */
export interface FirstChoices {
  readonly case: Scalar;
  readonly company: { readonly case: Scalar; readonly receiver: Scalar };
  readonly shared: { readonly ours: Scalar; readonly theirs: Scalar };
  readonly training: Scalar;
}

/** Finds rows that fill the forms: a case that has come far, a firm that consents, a held OJT. */
export function firstChoices({ records, today }: Template): FirstChoices {
  const rows = (table: string) => records[table] ?? [];
  const followed = new Set(rows('followups').map((row) => row['case_id']));
  const asked = new Set(rows('approaches').map((row) => row['case_id']));
  const required = new Set(rows('requirements').map((row) => row['case_id']));
  const far = rows('cases').filter(({ id }) => required.has(id) && asked.has(id));
  const handoff = busiestPair(rows('handoffs'));
  return {
    case: idOf(far.find(({ id }) => followed.has(id)) ?? far[0]),
    company: companyChoice({ rows, today, cases: far }),
    shared: handoff,
    training: idOf(rows('trainings').find(isHeldOjt)),
  };
}

function idOf(row: TableRecord | undefined): Scalar {
  return row?.['id'] ?? null;
}

function isHeldOjt(row: TableRecord): boolean {
  return (
    row['kind'] === 'OJT' && row['status'] === '実施済' && (row['company_id'] ?? null) !== null
  );
}

interface CompanyRows {
  readonly rows: (table: string) => readonly TableRecord[];
  readonly today: string;
  readonly cases: readonly TableRecord[];
}

const everything: readonly ConsentItem[] = ['基本', '経営課題', '人材要件'];

/** A case whose firm lets a talent firm know all, for as long as can be seen. */
function companyChoice({ rows, today, cases }: CompanyRows): FirstChoices['company'] {
  const firms = new Map(rows('companies').map((row) => [row['id'], row]));
  const receiver = idOf(rows('agencies').find(({ kind }) => kind === '人材会社'));
  const found = cases.find(({ company_id: id }) => {
    const firm = firms.get(id);
    return firm !== undefined && consents(firm, String(receiver ?? ''), today);
  });
  return found === undefined ? { case: null, receiver: null } : { case: idOf(found), receiver };
}

function consents(firm: TableRecord, receiverId: string, day: string): boolean {
  const date = (key: string) => {
    const value = firm[key] ?? null;
    return typeof value === 'string' ? isoToSerial(value) : value;
  };
  const cells = {
    consent_date: date('consent_date'),
    consent_scope: firm['consent_scope'] ?? null,
    consent_agencies: firm['consent_agencies'] ?? null,
    consent_items: firm['consent_items'] ?? null,
    consent_expiry: date('consent_expiry'),
    consent_withdrawn: date('consent_withdrawn'),
  };
  if (cells.consent_expiry !== null) return false;
  return decideConsent(cells, { receiverId, items: everything, day }).kind === 'valid';
}

/** The two agencies with most hand-offs between them. */
function busiestPair(handoffs: readonly TableRecord[]): FirstChoices['shared'] {
  const pairs = new Map<string, TableRecord[]>();
  for (const handoff of handoffs) {
    const ids = [handoff['from_agency_id'], handoff['to_agency_id']];
    if (ids[0] === ids[1]) continue;
    const key = ids.map(String).sort().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), handoff]);
  }
  const [busiest] = [...pairs.values()].sort((one, other) => other.length - one.length);
  const { from_agency_id: ours = null, to_agency_id: theirs = null } = busiest?.[0] ?? {};
  return { ours, theirs };
}
