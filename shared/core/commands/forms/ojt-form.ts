import type { Language, LocalizedText } from '../../tables/table-definition';
import { formWords, ojtTexts } from '../../text/forms';
import type { FlowRecord } from './form-flow';
import { cellsOf, entry, factOfRow, facts, labelled, type FormKit, type RowOf } from './form-kit';
import { nameBehind, rowOf } from './form-rows';
import { around, choice, either, fixed, isBlankText, together, type FormValue } from './form-value';
import type { Workings } from './workings';

/** A block of ruled lines: what the row says comes first, the rest is left for the hand. */
export interface OjtBlock {
  readonly title: LocalizedText;
  readonly hint?: LocalizedText;
  readonly lines: number;
  readonly text: FormValue;
  /** Words at the left of some of the lines, by line. */
  readonly marks?: Readonly<Record<number, LocalizedText>>;
}

/** What an OJT sheet shows. */
export interface OjtForm {
  readonly row: FormValue<number>;
  readonly supporter: FormValue;
  /** Who, where and when, then the preparation; what is left of the lines is for the hand. */
  readonly records: readonly FlowRecord[];
  readonly blocks: readonly OjtBlock[];
}

/** One training, with room to write. */
export function ojtForm(workings: Workings, language: Language): OjtForm {
  const kit: FormKit = { workings, language, ending: formWords.cutInside[language] };
  const row = rowOf(workings, 'trainings', choice('form_training'));
  const training: RowOf<'trainings'> = { table: 'trainings', row };
  const name = (table: 'supporters' | 'companies', column: string) =>
    workings.keep(nameBehind(table, { ...training, column }));
  const { text, fact, day } = cellsOf(kit, training);
  const supporter = name('supporters', 'supporter_id');
  const held = facts(kit, [
    day('date'),
    labelled(kit, 'step', fact('step')),
    ...(['kind', 'method', 'status'] as const).map(fact),
  ]);
  const always = (label: LocalizedText, value: FormValue): FlowRecord => ({
    texts: [fixed(label[language]), value],
    key: 0,
  });
  return {
    row,
    supporter,
    records: [
      always(ojtTexts.supporter, supporter),
      always(ojtTexts.trainer, name('supporters', 'trainer_id')),
      always(ojtTexts.firm, name('companies', 'company_id')),
      always(ojtTexts.held, held),
      always(ojtTexts.grades, grades(kit, training)),
      always(ojtTexts.preparation, fixed(ojtTexts.preparationHint[language])),
      entry(kit, fixed(' '), text('preparation')),
    ],
    blocks: blocksOf(text),
  };
}

type LongText = 'preparation' | 'review' | 'next_action' | 'note';

function blocksOf(text: (column: LongText) => FormValue): readonly OjtBlock[] {
  return [
    {
      title: ojtTexts.worksheet,
      lines: 6,
      text: fixed(''),
      marks: { 0: ojtTexts.facts, 2: ojtTexts.hypotheses, 4: ojtTexts.questions },
    },
    { title: ojtTexts.meeting, hint: ojtTexts.meetingHint, lines: 7, text: fixed('') },
    { title: ojtTexts.review, hint: ojtTexts.reviewHint, lines: 7, text: text('review') },
    { title: ojtTexts.next, hint: ojtTexts.nextHint, lines: 3, text: text('next_action') },
    { title: ojtTexts.note, lines: 7, text: text('note') },
  ];
}

/** Grades that are not there yet are offered, to be ringed by hand. */
function grades(kit: FormKit, training: RowOf<'trainings'>): FormValue {
  const { language } = kit;
  const blank = fixed(ojtTexts.gradeBlank[language]);
  const grade = (word: LocalizedText, column: 'grade_before' | 'grade_after') => {
    const value = factOfRow(kit, training, column);
    return together([fixed(word[language]), either(isBlankText(value), blank, value)]);
  };
  return together([
    grade(ojtTexts.gradeBefore, 'grade_before'),
    around('　', grade(ojtTexts.gradeAfter, 'grade_after')),
    fixed(ojtTexts.gradeScale[language]),
  ]);
}
