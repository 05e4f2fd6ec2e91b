import type { Day } from './calendar';
import { pick, scatter } from './choose';
import type { Company } from './companies';
import type { Supporter } from './supporters';

/** Who works on a case. */
export interface CaseTeam {
  readonly finder: Supporter;
  /** Another finder of the prefecture, who helps out. */
  readonly standIn: Supporter;
  /** The specialist of the prefecture, who takes over at STEP2 or is asked for advice. */
  readonly specialist: Supporter;
  /** Whether the finder stays with the firm throughout. */
  readonly isAccompanied: boolean;
  readonly lead: Supporter;
  readonly accompanist: Supporter | null;
}

/** Every case is found after this day, when the first agencies have joined. */
export const earliestFound: Day = -285;

/** Percent of the cases in which the finder stays with the firm. */
const accompaniedShare = 51;
/** Banks and chambers find clients; foundations and public centres take over from them. */
const findingKinds = ['地域金融機関', '商工会議所', '商工会'];

function isFinder({ agency }: Supporter): boolean {
  return findingKinds.includes(agency.kind);
}

function isNear({ agency }: Supporter, company: Company): boolean {
  const isThere = agency.joined < earliestFound && agency.left === null;
  return isThere && agency.place.prefecture === company.place.prefecture;
}

/** Chooses the people of a case among those of the firm's prefecture. */
export function makeTeam(
  { index, step }: { readonly index: number; readonly step: number },
  company: Company,
  supporters: readonly Supporter[],
): CaseTeam {
  const near = supporters.filter((supporter) => isNear(supporter, company));
  const finders = near.filter(isFinder);
  const turn = scatter(index, 5, 97);
  const [finder, standIn] = [pick(finders, turn), pick(finders, turn + 1)];
  const specialists = near.filter((supporter) => !isFinder(supporter));
  const specialist = pick(specialists, scatter(index, 7, 89));
  const isAccompanied = scatter(index, 6, 100) < accompaniedShare;
  const lead = isAccompanied || step < 2 ? finder : specialist;
  // A specialist named as accompanist came too late to have been there in STEP1.
  const isNamed = step > 0 && (isAccompanied || (step > 1 && index % 9 === 0));
  return { finder, standIn, specialist, isAccompanied, lead, accompanist: isNamed ? lead : null };
}
