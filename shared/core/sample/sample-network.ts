import type { ChoiceValue } from '../tables/choices';
import type { LocalizedText } from '../tables/table-definition';
import type { TableKey } from '../tables/tables';
import { activityRows } from './activities';
import { agencyRow, makeAgencies } from './agencies';
import { approachRows } from './approaches';
import { makeCasePlans } from './case-plans';
import { caseRow } from './cases';
import { makeCompanies } from './companies';
import { companyRow } from './company-rows';
import { followupRows } from './followups';
import { fundingRows } from './funding';
import { handoffRow, makeHandoffPlans } from './handoffs';
import { issueRows } from './issues';
import { maturityRows } from './maturity';
import { requirementRows } from './requirements';
import { roadmapRows } from './roadmap';
import type { SampleRow } from './sample-row';
import { makeSupporters, supporterRow } from './supporters';
import { trainingRows } from './trainings';

/** The rows of every table, by table key. */
export type SampleTables = { readonly [Key in TableKey]: readonly SampleRow<Key>[] };

/** A network with its rows, ready to be written into a new workbook. */
export interface SampleNetwork {
  readonly networkName: LocalizedText;
  readonly fiscalYear: number;
  readonly declaredType: ChoiceValue<'network-type'>;
  readonly pattern: ChoiceValue<'network-pattern'>;
  readonly tables: SampleTables;
}

/**
 * Gives an invented support network with a year of work in it, to try the product on.
 *
 * Its figures for fiscal year 2023 (令和5年度) are the published national ones: 88 agencies, 99 firms
 * posted, 52 matched or followed up, 84 supporters with OJT, 353 sessions (4.2 each). Rows that must
 * not count stand among them. It declares itself one-stop, while its rows measure as variation. Free
 * text is Japanese in workbooks of either language, as real records would be. No name, number or
 * address belongs to anyone: places are invented, corporate numbers lie in a range never assigned.
 * Every call gives the same rows.
 *
 * @example
 * sampleNetwork().tables.agencies.length // 92
 */
export function sampleNetwork(): SampleNetwork {
  return {
    networkName: {
      ja: '潮路地域 中核人材支援ネットワーク',
      en: 'Shioji Region Core Talent Support Network',
    },
    fiscalYear: 2023,
    declaredType: 'one-stop',
    pattern: 'region-led',
    tables: sampleTables(),
  };
}

function sampleTables(): SampleTables {
  const agencies = makeAgencies();
  const talentFirms = agencies.filter(({ kind }) => kind === '人材会社');
  const supporters = makeSupporters(agencies);
  const companies = makeCompanies();
  const plans = makeCasePlans(companies, supporters);
  const requirements = requirementRows(plans);
  const handoffs = makeHandoffPlans(plans, { talentFirms, supporters });
  return {
    agencies: agencies.map(agencyRow),
    supporters: supporters.map(supporterRow),
    companies: companies.map((company) =>
      companyRow(company, {
        plans: plans.filter((plan) => plan.company === company),
        handoffs: handoffs.filter(({ plan }) => plan.company === company),
      }),
    ),
    cases: plans.map((plan) => caseRow(plan, talentFirms)),
    issues: issueRows(plans, agencies),
    requirements,
    approaches: approachRows(plans, talentFirms, requirements),
    handoffs: handoffs.map(handoffRow),
    activities: activityRows(plans),
    followups: followupRows(plans),
    trainings: trainingRows(supporters, plans),
    maturity: maturityRows(),
    roadmap: roadmapRows(agencies),
    funding: fundingRows(),
  };
}
