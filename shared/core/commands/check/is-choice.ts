import { matchChoice } from '../../snapshot/match-choice';
import { choiceValues } from '../../tables/choices';

/** Tells whether a text may stand in a cell of this choice as it is, spaces and width included. */
export function isChoice(choices: string, text: string): boolean {
  if (choiceValues(choices).includes(text)) return true;
  // The title of a division may follow its letter; other labels are not what formulas look for.
  return choices === 'industry' && matchChoice(choices, text) === text.charAt(0);
}
