import { parseCellAddress, splitReference } from '../../model/address';
import { emptyPlan, type PlanStep } from '../../plan/plan';
import { textOf } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import type { Command } from '../command';
import { heldBack, sharedCases } from './held-back';
import type { HeldBack, ShowFormInput, ShowFormOutput } from './input';
import { readChoices, type FormChoice } from './read-choices';

/**
 * Makes a form show a case, two agencies or a training, by writing into its choice cells only.
 *
 * The cells are found by their names. Says what the firms' consents keep off the form today.
 */
export const showForm: Command<ShowFormInput, ShowFormOutput> = (snapshot, input, { today }) => {
  const found = readChoices(snapshot, input);
  if (found.kind === 'refused') return found;
  const { choices } = found;
  const steps = choices.flatMap((choice) => planChoice(snapshot, choice));
  const [first] = choices;
  const place = first === undefined ? null : placeOf(snapshot, first.name);
  if (place === null) {
    return { kind: 'refused', problems: [{ code: 'form-missing', severity: 'error' }] };
  }
  const ids = choices.map(({ value }) => textOf(value));
  const output = {
    form: input.form,
    place: { sheet: place.sheet, cell: place.address.replace(/\$/g, '') },
    heldBack: whatIsHeldBack(snapshot, { form: input.form, ids, day: today }),
  };
  const plan = steps.length === 0 ? emptyPlan : { steps };
  return { kind: 'planned', plan, output, warnings: [] };
};

function placeOf({ names }: Snapshot, name: string) {
  const refersTo = names.find((each) => each.name.toLowerCase() === name)?.refersTo;
  return splitReference(refersTo ?? '');
}

/** A cell that holds it already is not written again. */
function planChoice(snapshot: Snapshot, { name, value }: FormChoice): readonly PlanStep[] {
  if (snapshot.formChoices[name] === value) return [];
  const place = placeOf(snapshot, name);
  const cell = parseCellAddress(place?.address ?? '');
  if (place === null || cell === null) return [];
  const area = { ...cell, rowCount: 1, columnCount: 1 };
  return [{ kind: 'writeRange', sheet: place.sheet, area, contents: [[value]] }];
}

interface Shown {
  readonly form: ShowFormInput['form'];
  /** What stands in the choice cells, in their order. */
  readonly ids: readonly string[];
  readonly day: string;
}

function whatIsHeldBack(snapshot: Snapshot, { form, ids, day }: Shown): readonly HeldBack[] {
  const [one = '', receiverId = ''] = ids;
  switch (form) {
    case 'case':
    case 'ojt':
      return [];
    case 'company':
      return heldBack(snapshot, {
        ...{ cases: [one], receiverId, day },
        items: ['基本', '経営課題', '人材要件'],
      });
    case 'shared':
      return heldBack(snapshot, {
        ...{ cases: sharedCases(snapshot, one, receiverId), receiverId, day },
        items: ['基本', '人材要件'],
      });
  }
}
