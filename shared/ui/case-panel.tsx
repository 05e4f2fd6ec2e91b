import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import {
  paneCaseTexts,
  type CommandInputs,
  type CommandOutputs,
  type RowCard,
  type RowValues,
} from '../core/index';
import { CommandForm, SaidMessage } from './case-form';
import type { CardProps, PartProps } from './pane-props';
import { formValues, RowFields } from './row-form';
import { SaveRowForm } from './save-row-form';
import { useDraft, useForms, type Forms } from './use-forms';

/** What a panel of the card is given: the card and the forms that it is one of. */
export type PanelProps = CardProps & { readonly forms: Forms };

/** The days of STEP3, in the order in which they come. */
export const dayColumns = ['posted', 'matched', 'started'] as const;

/** The STEP in which a case stands; blank if it stands in none. */
export function stepOf({ steps }: RowCard): string {
  return steps.find(({ isCurrent }) => isCurrent)?.step ?? '';
}

/** The id that a column of the card's row refers to; blank if it refers to none. */
export function referenceOf({ references }: RowCard, column: string): string {
  return references.find((each) => each.column === column)?.links[0]?.id ?? '';
}

type DescribingColumn = CommandOutputs['edit-case']['changed'][number];

interface EditCaseFormProps extends PanelProps {
  readonly columns: readonly DescribingColumn[];
  readonly row: RowValues;
  readonly children?: ComponentChildren;
}

/** A form for what describes a case. Only what was changed is sent. */
export function EditCaseForm(props: EditCaseFormProps) {
  const { row, columns, language } = props;
  const draft = useDraft(`edit/${row.id}/${columns.join()}`, formValues(row.values, columns));
  const texts = paneCaseTexts(language);
  return (
    <CommandForm
      {...props}
      command="edit-case"
      submit={texts.save}
      input={(): CommandInputs['edit-case'] => ({ case: row.id, values: draft.changed() })}
      said={({ isChanged }) => ({ text: isChanged ? texts.saved.row : texts.saved.unchanged })}
      onEnd={draft.forget}
    >
      <RowFields {...props} {...draft} table="cases" columns={columns} />
      {props.children}
    </CommandForm>
  );
}

/** A panel without a field at its top: the keyboard goes to its beginning when it is opened. */
export function ListPanel({
  forms,
  children,
}: {
  readonly forms: Forms;
  readonly children: ComponentChildren;
}) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (forms.isFresh) panel.current?.focus();
  }, []);
  return (
    <div ref={panel} class="list-panel" tabIndex={-1}>
      {children}
    </div>
  );
}

interface FormOpenerProps extends PartProps {
  readonly title: string;
  readonly open: string;
  readonly forms: Forms;
  /** What is there already, above the button. */
  readonly children?: ComponentChildren;
  readonly form: () => ComponentChildren;
}

/** A block with a button that opens a form in its place. */
export function FormOpener({ title, open, forms, children, form, ...props }: FormOpenerProps) {
  const isOpen = forms.open === open;
  return (
    <section class="sub-block">
      <h4>{title}</h4>
      {children}
      <button type="button" class="small-button" {...forms.opener(open)}>
        {open}
      </button>
      {isOpen && form()}
      <SaidMessage
        {...props}
        said={forms.open === null && forms.last === open ? forms.said : null}
      />
    </section>
  );
}

interface CaseRowsProps extends CardProps {
  readonly table: CommandInputs['save-row']['table'];
  readonly rows: readonly RowValues[];
  readonly title: string;
  readonly none: string;
  readonly add: string;
  readonly form: Omit<
    Parameters<typeof SaveRowForm>[0],
    keyof PartProps | 'table' | 'id' | 'forms'
  >;
  readonly show: (row: RowValues) => ComponentChildren;
  /** What else can be done with a row. */
  readonly more?: (row: RowValues, forms: Forms) => ComponentChildren;
}

/** The rows of a table that belong to the case, each to be changed in its place, and a new one. */
export function CaseRows({
  table,
  rows,
  title,
  none,
  add,
  form,
  show,
  more,
  ...props
}: CaseRowsProps) {
  const { card, language } = props;
  const texts = paneCaseTexts(language);
  const forms = useForms(`${card.table}/${card.id}/${table}`);
  const fixed = { case_id: card.id };
  return (
    <FormOpener
      {...props}
      title={title}
      open={add}
      forms={forms}
      form={() => <SaveRowForm {...props} {...form} table={table} fixed={fixed} forms={forms} />}
    >
      {rows.length === 0 && <p class="quiet">{none}</p>}
      <ul class="plain-list case-rows">
        {rows.map((row) => (
          <li key={row.id}>
            {show(row)}
            <div class="buttons">
              <button
                type="button"
                class="small-button"
                aria-label={`${texts.edit} ${row.id}`}
                {...forms.opener(row.id)}
              >
                {texts.edit}
              </button>
              {more?.(row, forms)}
            </div>
            {forms.open === row.id && (
              <SaveRowForm
                {...props}
                {...form}
                {...{ table, forms }}
                id={row.id}
                start={formValues(row.values, form.columns)}
              />
            )}
            <SaidMessage {...props} said={forms.last === row.id ? forms.said : null} />
          </li>
        ))}
      </ul>
    </FormOpener>
  );
}
