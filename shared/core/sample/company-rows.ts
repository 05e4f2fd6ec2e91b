import type { Day } from './calendar';
import { isoDay, workday } from './calendar';
import type { CasePlan } from './case-plans';
import { pick, scatter } from './choose';
import type { Company } from './companies';
import type { HandoffPlan } from './handoffs';
import { corporateNumber, person, telephone } from './names';
import type { SampleRow } from './sample-row';
import { sampleRow } from './sample-row';

type ConsentCells = Partial<SampleRow<'companies'>>;

/** What happened around one firm. */
interface History {
  readonly plans: readonly CasePlan[];
  readonly handoffs: readonly HandoffPlan[];
}

/** When the consent ended, if it did; never before the last hand-off it has to cover. */
function consentEnd(company: Company, { plans, handoffs }: History, given: Day): ConsentCells {
  const ends = plans.map((plan) => plan.closed);
  const lastSent = Math.max(
    ...plans.map((plan) => plan.found),
    ...handoffs.map(({ sent }) => sent),
  );
  const isOver = ends.every((end) => end !== null);
  if (isOver && company.number % 5 === 1) {
    return { consent_withdrawn: isoDay(workday(Math.max(lastSent, ...ends.map(Number)) + 14)) };
  }
  if (company.number % 19 === 5) return { consent_expiry: isoDay(lastSent + 120) };
  return { consent_expiry: company.number % 2 === 0 ? isoDay(given + 1095) : null };
}

function namedAgencies({ plans, handoffs }: History): string {
  const ids = [...plans.map(({ lead }) => lead.agency.id), ...handoffs.map(({ to }) => to.id)];
  return [...new Set(ids)].join(';');
}

/** Most firms consent to the whole network, some to named agencies, a few not (yet). */
function consentCells(company: Company, history: History): ConsentCells {
  const { plans, handoffs } = history;
  const isEarly = plans.every(({ posted }) => posted === null) && handoffs.length === 0;
  if (isEarly && company.number % 2 === 0) return { consent_scope: 'なし' };
  if (isEarly && plans.every(({ step }) => step === 0)) return {};
  const isNamed = company.number % 6 === 2;
  const given: Day = workday(Math.min(...plans.map(({ found }) => found)) + 3);
  return {
    consent_date: isoDay(given),
    consent_scope: isNamed ? '指定機関' : 'ネットワーク全体',
    consent_agencies: isNamed ? namedAgencies(history) : null,
    consent_items: pick(['すべて', 'すべて', '基本;経営課題;人材要件', 'すべて'], company.number),
    ...consentEnd(company, history, given),
  };
}

/** The row of a firm, with a consent that covers every hand-off of its cases. */
export function companyRow(company: Company, history: History): SampleRow<'companies'> {
  const { number, place } = company;
  const sizes = [6, 12, 18, 24, 35, 48, 62, 85, 120, 210];
  return sampleRow('companies', {
    id: company.id,
    name: company.name,
    corporate_number: corporateNumber(number + 1000),
    prefecture: place.prefecture,
    city: place.stem + place.suffix,
    industry: company.industry,
    employees: pick(sizes, scatter(number, 24, 700)) + scatter(number, 25, 9),
    ...consentCells(company, history),
    address: `${pick(['本町', '港町', '中央', '東浜', '緑台', '工業団地'], number)}${String(1 + (number % 5))}-${String(1 + scatter(number, 26, 28))}`,
    business: company.business,
    contact_person: `${pick(['代表', '総務部長', '管理部長', '事務長'], number)} ${person(number + 200).name}`,
    phone: telephone(number + 300),
    email: `info${String(number + 1).padStart(3, '0')}@example.${number % 2 === 0 ? 'jp' : 'com'}`,
  });
}
