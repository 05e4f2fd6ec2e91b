import {
  choiceLabel,
  choiceValues,
  paneCaseTexts,
  tableDefinition,
  type ColumnDefinition,
  type Language,
  type ReferenceChoice,
  type Scalar,
  type TableKey,
} from '../core/index';
import { ChoiceField, DateField, LongField, TextField, type FieldProps } from './form-fields';
import type { PartProps } from './pane-props';
import { referenceTitle } from './row-words';
import { useChoices } from './use-choices';

/** What a form holds, by column: texts as the fields show them, days as ISO text. */
export type FormValues = Readonly<Record<string, string>>;

/** A form's values with the way to change them. */
export interface FormState {
  readonly values: FormValues;
  readonly change: (values: FormValues) => void;
}

/** Cells of a row as a form shows them; what is not filled is blank. */
export function formValues(
  cells: Readonly<Record<string, Scalar>>,
  columns: readonly string[],
): FormValues {
  return Object.fromEntries(columns.map((key) => [key, String(cells[key] ?? '')]));
}

interface RowFieldsProps extends PartProps, FormState {
  readonly table: TableKey;
  readonly columns: readonly string[];
  /** Columns that have to be filled here although the table lets them be blank. */
  readonly needed?: readonly string[];
  /** Leaves out rows that can't be meant, by the column that refers to them. */
  readonly fits?: Readonly<Record<string, (choice: ReferenceChoice) => boolean>>;
}

/** Fields for columns of a table, each as its definition says. */
export function RowFields({ columns, ...props }: RowFieldsProps) {
  return (
    <>
      {columns.map((key) => (
        <RowField key={key} {...props} column={key} />
      ))}
    </>
  );
}

interface RowFieldProps extends Omit<RowFieldsProps, 'columns'> {
  readonly column: string;
}

/** The field of one column: title, help, kind and choices come from the definition of its table. */
function RowField(props: RowFieldProps) {
  const { table, column: key, language, values, change, needed = [] } = props;
  const column = tableDefinition(table).columns.find((each) => each.key === key);
  if (column === undefined) return null;
  const isRequired = column.required === true || needed.includes(key);
  const field: FieldProps = {
    label: titleOf(props, column) + (isRequired ? paneCaseTexts(language).required : ''),
    name: key,
    value: values[key] ?? '',
    help: column.help[language],
    required: isRequired,
    onChange: (value) => change({ ...values, [key]: value }),
  };
  const isLong = column.type.kind === 'text' && column.type.long === true;
  return (
    // Where people only choose or enter a day, the help is read out but takes no room.
    <div class={isLong ? undefined : 'brief'}>
      <TypedField {...props} field={field} definition={column} />
    </div>
  );
}

/** Whoever chooses a row sees its name, not its id. */
function titleOf({ table, language }: RowFieldProps, { key, type, title }: ColumnDefinition) {
  return type.kind === 'reference' ? referenceTitle(table, key, language) : title[language];
}

interface TypedFieldProps extends RowFieldProps {
  readonly field: FieldProps;
  readonly definition: ColumnDefinition;
}

function TypedField({ field, definition, ...props }: TypedFieldProps) {
  const { type } = definition;
  switch (type.kind) {
    case 'date':
      return <DayField {...props} field={field} />;
    case 'choice':
      return <ColumnChoice {...props} field={field} choices={type.choices} />;
    case 'reference':
      return <ReferenceField {...props} field={field} referred={type.table as TableKey} />;
    case 'integer':
    case 'amount':
      return <TextField {...field} inputMode="numeric" />;
    case 'text':
      return type.long === true ? <LongField {...field} /> : <TextField {...field} />;
    case 'id':
    case 'email':
    case 'corporate-number':
    case 'flag':
    case 'computed':
      return <TextField {...field} />;
  }
}

/** A cell that holds no date is shown as typed: a field for days would hide it, and saving clear it. */
function DayField({ field }: { readonly field: FieldProps }) {
  // A year of more digits is a slip under way: another field would take the keyboard away.
  const isDay = field.value === '' || /^\d{4,}-\d{2}-\d{2}$/.test(field.value);
  return isDay ? <DateField {...field} /> : <TextField {...field} />;
}

interface ColumnChoiceProps {
  readonly field: FieldProps;
  readonly choices: string;
  readonly language: Language;
}

function ColumnChoice({ field, choices, language }: ColumnChoiceProps) {
  const texts = paneCaseTexts(language);
  const values = choiceValues(choices);
  const label = (value: string) =>
    choiceLabel(choices as Parameters<typeof choiceLabel>[0], value)?.[language] ?? value;
  const options = values.map((value) => ({ value, label: label(value) }));
  return (
    <ChoiceField
      {...field}
      blank={texts.blank}
      options={[...options, ...kept(field, values, language)]}
    />
  );
}

/** A value outside the choices stays until somebody chooses another. */
function kept({ value }: FieldProps, known: readonly string[], language: Language) {
  if (value === '' || known.includes(value)) return [];
  return [{ value, label: paneCaseTexts(language).keptValue(value) }];
}

interface ReferenceFieldProps extends RowFieldProps {
  readonly field: FieldProps;
  readonly referred: TableKey;
}

function ReferenceField({ field, referred, fits = {}, ...props }: ReferenceFieldProps) {
  const { language, column } = props;
  const fit = fits[column] ?? (() => true);
  const choices = useChoices(props, referred).filter(
    (choice) => fit(choice) && (!choice.isOver || choice.id === field.value),
  );
  const options = choices.map((choice) => ({
    value: choice.id,
    label: choiceName(choice, language),
  }));
  const known = choices.map(({ id }) => id);
  return (
    <ChoiceField
      {...field}
      blank={paneCaseTexts(language).blank}
      options={[...options, ...kept(field, known, language)]}
    />
  );
}

/** A row as drop-downs name it. */
export function choiceName({ name, of, isOver }: ReferenceChoice, language: Language): string {
  const texts = paneCaseTexts(language);
  const own =
    of === null || of.name === '' || of.name === name ? name : texts.belongsTo(name, of.name);
  return isOver ? texts.isOver(own) : own;
}
