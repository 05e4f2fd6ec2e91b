import { formWords } from '../../text/forms';
import { factOfRow, labelled, textOfRow, type FormKit, type RowOf } from './form-kit';
import { around, joined, type FormValue } from './form-value';

/** Where a firm is, what it does and how large it is. */
export function companyFacts(kit: FormKit, company: RowOf<'companies'>): readonly FormValue[] {
  const place = joined('', [
    factOfRow(kit, company, 'prefecture'),
    textOfRow(kit, company, 'city'),
  ]);
  return [kit.workings.keep(place), ...companySize(kit, company)];
}

/** The industry of a firm and how many people it has. */
export function companySize(kit: FormKit, company: RowOf<'companies'>): readonly FormValue[] {
  const { employees, people } = formWords;
  return [
    labelled(kit, 'industry', factOfRow(kit, company, 'industry')),
    around(employees[kit.language], factOfRow(kit, company, 'employees'), people[kit.language]),
  ];
}
