import { paneCaseTexts, tableDefinition, type RowValues, type SavedTable } from '../core/index';
import { AskedRows } from './asked-rows';
import { CommandForm } from './case-form';
import { newCaseSaid, NewIssue } from './case-late-panels';
import type { PanelProps } from './case-panel';
import { formValues, RowFields } from './row-form';
import { SaveRowForm } from './save-row-form';
import { useDraft } from './use-forms';

/** Tables whose rows are changed on their own card. */
export const editedTables = [
  ...(['activities', 'requirements', 'issues', 'approaches', 'followups', 'trainings'] as const),
] as const satisfies readonly SavedTable[];

/** Changes the row of the card, all its columns but the ids. */
export function EditRowPanel(props: PanelProps) {
  const { card } = props;
  const table = editedTables.find((each) => each === card.table);
  if (table === undefined) return null;
  return (
    <AskedRows {...props} ask={{ table, id: card.id }}>
      {([row]) => row && <EditRow {...props} table={table} row={row} />}
    </AskedRows>
  );
}

interface EditRowProps extends PanelProps {
  readonly table: (typeof editedTables)[number];
  readonly row: RowValues;
}

function EditRow(props: EditRowProps) {
  const { table, row } = props;
  const columns = tableDefinition(table)
    .columns.filter(({ key, type }) => !['id', 'computed'].includes(type.kind) && key !== 'case_id')
    .map(({ key }) => key);
  const issue = table === 'followups' ? String(row.values['new_issue'] ?? '') : '';
  return (
    <>
      <SaveRowForm
        {...props}
        columns={columns}
        id={row.id}
        start={formValues(row.values, columns)}
      />
      {issue !== '' && <NewIssue {...props} issue={issue} />}
    </>
  );
}

const caseColumns = [
  ...(['supporter_id', 'source', 'management_issues', 'found'] as const),
  ...(['next_action', 'next_due'] as const),
];

/** Begins a case of the firm that the card is about. */
export function NewCasePanel(props: PanelProps) {
  const { card, language, today } = props;
  const start = { found: today };
  const draft = useDraft(`new-case/${card.id}`, start);
  return (
    <CommandForm
      {...props}
      command="new-case"
      submit={paneCaseTexts(language).follow.start}
      input={() => ({ company: card.id, ...draft.values })}
      said={(output) => newCaseSaid(output, props)}
      onEnd={draft.forget}
    >
      <RowFields {...props} {...draft} table="cases" columns={caseColumns} />
    </CommandForm>
  );
}
