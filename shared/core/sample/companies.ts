import { industryOf, textsOf } from './challenges';
import { pick, scatter, times } from './choose';
import { brandName, places } from './names';
import { sampleId } from './sample-row';

/** A firm before its row; `number` is the one that the segments of cases use. */
export interface Company {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly business: string;
  readonly industry: string;
  readonly place: (typeof places)[number];
}

const companyCount = 150;

/** All firms by number. */
export function makeCompanies(): readonly Company[] {
  return times(companyCount, (number) => {
    const industry = industryOf(number);
    const [name = '', business = ''] = pick(textsOf(industry).firms, scatter(number, 8, 60))
      .replace('%', brandName(number))
      .split('|');
    const place = pick(places, scatter(number, 9, 1000));
    return { number, id: sampleId('companies', number), name, business, industry, place };
  });
}
