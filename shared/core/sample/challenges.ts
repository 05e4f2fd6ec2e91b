import { pick } from './choose';
import { industryTexts } from './industry-texts';
import type { Challenge, IndustryTexts } from './industry-texts';

/** Industries by firm number: manufacturing is strong here, as in many rural regions. */
const industryCycle = 'EIDEGMEPHAERIDEILE'.split('');

/** The industry division letter of a firm. */
export function industryOf(company: number): string {
  return pick(industryCycle, company);
}

/** The texts that fit an industry. */
export function textsOf(industry: string): IndustryTexts {
  const texts = industryTexts[industry];
  if (texts === undefined) throw new Error(`The sample has no texts for industry ${industry}`);
  return texts;
}

/** The challenge of a case; a firm's second case takes up the next one of its industry. */
export function challengeOf(company: number, turn: number): Challenge {
  return pick(textsOf(industryOf(company)).challenges, Math.floor(company / 3) + turn);
}
