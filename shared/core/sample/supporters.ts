import type { Agency } from './agencies';
import type { Day } from './calendar';
import { isoDay, workday } from './calendar';
import { pick, scatter, times } from './choose';
import { person, telephone } from './names';
import type { SampleRow } from './sample-row';
import { sampleId, sampleRow } from './sample-row';

/** A supporter and the agency they belong to. */
export interface Supporter {
  readonly index: number;
  readonly id: string;
  readonly agency: Agency;
  readonly name: string;
  readonly started: Day;
}

/** The first agencies run the support and have two supporters each. */
const leadingAgencies = 41;
const supporterCount = 110;

/** All supporters; those of the leading agencies come first and were there from the start. */
export function makeSupporters(agencies: readonly Agency[]): readonly Supporter[] {
  const others = agencies.filter(
    (agency) => agency.index >= leadingAgencies && agency.left === null && agency.joined < 365,
  );
  return times(supporterCount, (index) => {
    const agency =
      index < leadingAgencies * 2
        ? pick(agencies, index % leadingAgencies)
        : pick(others, index - leadingAgencies * 2);
    const started = Math.max(agency.joined, workday(agency.joined + scatter(index, 1, 4)));
    return { index, id: sampleId('supporters', index), agency, name: person(index).name, started };
  });
}

/** Tells whether a supporter trains others (担い手サポーター). */
export function isTrainer({ index }: Supporter): boolean {
  return index < leadingAgencies * 2 && index % 6 === 0;
}

const specialities = [
  '製造業の現場改善に詳しい',
  '事業承継の相談が多い',
  '食品の販路開拓が得意',
  '建設業の人事制度に明るい',
  '宿泊業の収支改善を経験',
];

/** The row of a supporter; each grows from candidate to trainer with the time taken part. */
export function supporterRow(supporter: Supporter): SampleRow<'supporters'> {
  const { index, agency } = supporter;
  const isNew = index >= leadingAgencies * 2;
  const trains = isTrainer(supporter);
  const minds = isNew ? ['Attention', 'Interest', 'Desire'] : ['Desire', 'Action', 'Action'];
  return sampleRow('supporters', {
    id: supporter.id,
    name: supporter.name,
    agency_id: agency.id,
    role: trains ? '担い手サポーター' : isNew && index % 2 === 0 ? '担い手候補' : '担い手',
    aida: trains ? 'Action' : pick(minds, index),
    email: person(index).email,
    phone: telephone(index + 100),
    started: isoDay(supporter.started),
    note: index % 4 === 0 ? pick(specialities, index / 4) : null,
  });
}
