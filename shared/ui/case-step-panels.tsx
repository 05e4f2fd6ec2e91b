import {
  choiceLabel,
  paneCaseTexts,
  talentTypeNotes,
  type CommandOutputs,
  type Language,
  type RowValues,
} from '../core/index';
import { AskedRows } from './asked-rows';
import { CaseRows, EditCaseForm, FormOpener, ListPanel, type PanelProps } from './case-panel';
import type { CardProps } from './pane-props';
import { columnTitle, fieldText } from './row-words';
import { useForms } from './use-forms';

type CaseColumn = CommandOutputs['edit-case']['changed'][number];

/** STEP1: what the firm wants to become, and its issues one by one. */
export function IssuesPanel(props: PanelProps) {
  const texts = paneCaseTexts(props.language).issues;
  return (
    <ListPanel {...props}>
      <CaseTexts
        {...props}
        title={texts.frameTitle}
        edit={texts.frameEdit}
        columns={[
          'vision',
          'hypothesis_before',
          'hypothesis_after',
          'management_issues',
          'talent_issues',
          'priority',
        ]}
      />
      <AskedRows {...props} ask={{ table: 'issues', case: props.card.id }}>
        {(rows) => <IssueRows {...props} rows={rows} />}
      </AskedRows>
    </ListPanel>
  );
}

const issueColumns = [
  ...(['issue', 'priority', 'manager_view', 'floor_view', 'talent_issue', 'way'] as const),
  ...(['other_agency_id', 'other_solution', 'note'] as const),
];

/** Columns that matter only where an issue is solved without talent. */
const withoutTalent: readonly string[] = ['other_agency_id', 'other_solution'];

function IssueRows({ rows, ...props }: CardProps & { readonly rows: readonly RowValues[] }) {
  const texts = paneCaseTexts(props.language).issues;
  const form = {
    columns: issueColumns,
    start: {},
    shows: (column: string, values: Readonly<Record<string, string>>) =>
      !withoutTalent.includes(column) || values['way'] === '他の方法で解決',
  };
  return (
    <CaseRows
      {...props}
      {...{ rows, form }}
      table="issues"
      title={texts.listTitle}
      none={texts.none}
      add={texts.add}
      show={(row) => <Issue row={row} language={props.language} />}
    />
  );
}

interface RowWordsProps {
  readonly row: RowValues;
  readonly language: Language;
}

/** An issue with how the manager and the shop floor see it, side by side. */
function Issue({ row: { values }, language }: RowWordsProps) {
  const { issues: texts, fact } = paneCaseTexts(language);
  const text = (column: string) =>
    fieldText('issues', { column, value: values[column] ?? null }, language);
  const views = [
    [texts.manager, text('manager_view')],
    [texts.floor, text('floor_view')],
  ] as const;
  const isSeen = views.some(([, view]) => view !== '');
  return (
    <>
      <p>
        {text('priority') !== '' && <span class="badge">{text('priority')}</span>}{' '}
        <strong>{text('issue')}</strong>
      </p>
      {isSeen && (
        <dl class="views">
          {views.map(([who, view]) => (
            <div key={who}>
              <dt>{who}</dt>
              <dd>{view === '' ? '―' : view}</dd>
            </div>
          ))}
        </dl>
      )}
      {text('talent_issue') !== '' && (
        <p class="small">{fact(texts.talent, text('talent_issue'))}</p>
      )}
      {text('way') !== '' && <p class="quiet small">{text('way')}</p>}
    </>
  );
}

interface CaseTextsProps extends PanelProps {
  readonly title: string;
  readonly edit: string;
  readonly columns: readonly CaseColumn[];
  readonly isHelped?: boolean;
}

/** What the case says in some of its columns, with a form to change it. */
function CaseTexts({ title, edit, columns, isHelped = false, ...props }: CaseTextsProps) {
  const { card, language } = props;
  const forms = useForms(`cases/${card.id}/${edit}`);
  return (
    <AskedRows {...props} ask={{ table: 'cases', id: card.id }}>
      {([row]) =>
        row && (
          <FormOpener
            {...props}
            {...{ title, forms }}
            open={edit}
            form={() => (
              <EditCaseForm {...props} {...{ row, columns, forms }}>
                {isHelped && <TalentTypes language={language} />}
              </EditCaseForm>
            )}
          >
            {forms.open === null && <CellTexts {...{ row, columns, language }} />}
          </FormOpener>
        )
      }
    </AskedRows>
  );
}

function CellTexts({
  row: { values },
  columns,
  language,
}: RowWordsProps & { readonly columns: readonly string[] }) {
  const filled = columns.filter((column) => String(values[column] ?? '') !== '');
  if (filled.length === 0) return null;
  return (
    <dl class="cell-texts">
      {filled.map((column) => (
        <div key={column}>
          <dt>{columnTitle('cases', column, language)}</dt>
          <dd>{fieldText('cases', { column, value: values[column] ?? null }, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What each way of using talent suits and takes, to choose by. */
function TalentTypes({ language }: { readonly language: Language }) {
  const texts = paneCaseTexts(language).requirement;
  return (
    <details class="talent-types">
      <summary>{texts.typesTitle}</summary>
      {talentTypeNotes.map(({ type, suits, takes, caution }) => (
        <section key={type}>
          <h5>{choiceLabel('talent-type', type)?.[language] ?? type}</h5>
          <dl>
            <dt>{texts.suits}</dt>
            <dd>{suits[language]}</dd>
            <dt>{texts.takes}</dt>
            <dd>{takes[language]}</dd>
            <dt>{texts.caution}</dt>
            <dd>{caution[language]}</dd>
          </dl>
        </section>
      ))}
    </details>
  );
}

const requirementColumns = [
  ...(['role', 'profile', 'expectation', 'duties', 'must', 'want', 'conditions'] as const),
  ...(['headcount', 'start_by', 'confirmed'] as const),
];

/** STEP2: which way the firm goes, and whom it looks for. */
export function RequirementPanel(props: PanelProps) {
  const { card, language } = props;
  const texts = paneCaseTexts(language).requirement;
  return (
    <ListPanel {...props}>
      <CaseTexts
        {...props}
        title={texts.strategyTitle}
        edit={texts.strategyEdit}
        columns={['direction', 'other_solutions', 'talent_type', 'engagement']}
        isHelped
      />
      <AskedRows {...props} ask={{ table: 'requirements', case: card.id }}>
        {(rows) => (
          <CaseRows
            {...props}
            rows={rows}
            form={{ columns: requirementColumns, start: {} }}
            table="requirements"
            title={texts.listTitle}
            none={texts.none}
            add={texts.add}
            show={(row) => <Requirement row={row} language={language} />}
          />
        )}
      </AskedRows>
    </ListPanel>
  );
}

function Requirement({ row: { id, values }, language }: RowWordsProps) {
  const text = (column: string) => String(values[column] ?? '');
  const told = ['expectation', 'must', 'conditions'].filter((column) => text(column) !== '');
  return (
    <>
      <p>
        <strong>{text('role') || text('profile') || id}</strong>
      </p>
      {told.length > 0 && (
        <dl class="cell-texts">
          {told.map((column) => (
            <div key={column}>
              <dt>{columnTitle('requirements', column, language)}</dt>
              <dd>{text(column)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
