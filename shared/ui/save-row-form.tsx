import type { ComponentChildren } from 'preact';
import {
  paneCaseTexts,
  type CommandInputs,
  type CommandOutputs,
  type Language,
  type ReferenceChoice,
} from '../core/index';
import { CommandForm } from './case-form';
import type { PartProps } from './pane-props';
import { RowFields, type FormValues } from './row-form';
import { useDraft, type Forms } from './use-forms';

type SavedTable = CommandInputs['save-row']['table'];

interface SaveRowFormProps extends PartProps {
  readonly table: SavedTable;
  readonly columns: readonly string[];
  /** The row to change; a new one is added without. */
  readonly id?: string;
  /** What the fields hold before anybody types. */
  readonly start: FormValues;
  /** What is saved with the fields, above all the case. */
  readonly fixed?: FormValues;
  readonly forms: Forms;
  /** Columns that show only when others hold certain values. */
  readonly shows?: (column: string, values: FormValues) => boolean;
  readonly fits?: Readonly<Record<string, (choice: ReferenceChoice) => boolean>>;
  readonly said?: (output: CommandOutputs['save-row']) => string;
  readonly children?: ComponentChildren;
}

/** A form that adds or changes one row of a table. */
export function SaveRowForm(props: SaveRowFormProps) {
  const { table, id = '', columns, start, fixed = {}, language, shows = () => true } = props;
  const formId = [table, id, ...Object.values(fixed)].join('/');
  const { forget, changed, ...state } = useDraft(formId, start);
  const shown = columns.filter((column) => shows(column, state.values));
  return (
    <CommandForm
      {...props}
      command="save-row"
      submit={paneCaseTexts(language).save}
      input={() => {
        const given = id === '' ? state.values : changed();
        const sent = Object.entries(given).filter(([key]) => shown.includes(key));
        return { table, id, values: { ...Object.fromEntries(sent), ...fixed } };
      }}
      said={(output) => ({ text: props.said?.(output) ?? savedText(output, id, language) })}
      onEnd={forget}
    >
      <RowFields {...props} {...state} columns={shown} />
      {props.children}
    </CommandForm>
  );
}

function savedText(
  { isChanged, isNew }: CommandOutputs['save-row'],
  id: string,
  language: Language,
): string {
  const { saved } = paneCaseTexts(language);
  if (isNew) return saved.added;
  if (isChanged) return saved.row;
  return id === '' ? saved.same : saved.unchanged;
}
