import { useEffect, useState } from 'preact/hooks';
import { paneTexts, tableDefinition } from '../core/index';
import type { Selection } from '../ports/host-bridge';
import { Term } from './kpi-side-figures';
import { lazyPart } from './lazy-part';
import { Unanswered, Working } from './messages';
import type { CardProps, PartProps } from './pane-props';
import { ProblemJumps } from './problem-jumps';
import { columnTitle, dayText, fieldText, referenceTitle } from './row-words';
import { RowLinkButton, RowLists } from './row-lists';
import { RowTasks } from './row-tasks';
import { useCommand } from './use-command';

const RowWork = lazyPart(async () => (await import('./case-work')).RowWork);
const RowCourse = lazyPart(async () => (await import('./case-work')).RowCourse);

/** What matters about the row that the user is at; follows the selection and the workbook. */
export function RowPart(props: PartProps) {
  const { bridge, language } = props;
  const selection = useSelection(props);
  // A row that cannot be there gives the empty card.
  const { sheet, row } = selection ?? { sheet: '', row: -1 };
  const { revision } = props;
  const work = useCommand({ bridge, name: 'row-card', input: { sheet, row }, revision });
  const { reply } = work;
  if (reply?.kind !== 'done') return <Unanswered {...props} work={work} />;
  const { card } = reply.output;
  if (card === null) return <p class="empty">{paneTexts(language).row.empty}</p>;
  return (
    <>
      <Working {...props} work={work} />
      <Card {...props} card={card} />
    </>
  );
}

function useSelection({ bridge }: PartProps): Selection | null {
  const [selection, setSelection] = useState<Selection | null>(null);
  useEffect(() => bridge.onSelected(setSelection), [bridge]);
  return selection;
}

function Card(props: CardProps) {
  const { card, language } = props;
  const texts = paneTexts(language).row;
  const title = tableDefinition(card.table).title[language];
  return (
    <article class="results" aria-labelledby="row-title">
      <header>
        <p class="quiet small">{texts.place(title, card.row + 1)}</p>
        <h2 id="row-title" class="row-title">
          {card.name || card.id || texts.nameless}
        </h2>
        <p class="row-state">
          <span class="quiet small">{card.id}</span>
          {card.status !== null && (
            <span class="badge">{fieldText(card.table, card.status, language)}</span>
          )}
        </p>
      </header>
      <RowWork key={`work/${card.table}/${card.id}`} {...props} />
      <Who {...props} />
      <Steps {...props} />
      <RowTasks {...props} />
      <Wrong {...props} />
      <RowLists {...props} />
      <Consent {...props} />
      <Fields {...props} />
      <RowCourse {...props} />
    </article>
  );
}

function Who({ card, ...part }: CardProps) {
  const { language } = part;
  if (card.references.length === 0) return null;
  return (
    <section class="block">
      <h3>{paneTexts(language).row.whoTitle}</h3>
      <dl class="terms">
        {card.references.map(({ column, links }) => (
          <Term key={column} name={referenceTitle(card.table, column, language)}>
            {links.map((link) => (
              <RowLinkButton key={link.id} {...part} link={link} />
            ))}
          </Term>
        ))}
      </dl>
    </section>
  );
}

function Steps({ card: { steps }, language }: CardProps) {
  const texts = paneTexts(language).row;
  if (steps.length === 0) return null;
  return (
    <section class="block">
      <h3>{texts.stepsTitle}</h3>
      <ol class="steps">
        {steps.map(({ step, isCurrent, reached }) => (
          <li
            key={step}
            class={isCurrent ? 'step step-current' : 'step'}
            aria-current={isCurrent ? 'step' : undefined}
          >
            <strong>{step}</strong>
            <span class="small">{reached === null ? texts.notReached : dayText(reached)}</span>
            {isCurrent && <span class="small">{texts.current}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Wrong({ card: { problems }, ...part }: CardProps) {
  const texts = paneTexts(part.language).row;
  return (
    <section class="block">
      <h3>
        {texts.problemsTitle} <span class="count">{problems.length}</span>
      </h3>
      {problems.length === 0 ? (
        <p class="quiet">{texts.noProblems}</p>
      ) : (
        <ProblemJumps {...part} problems={problems} />
      )}
    </section>
  );
}

function Consent({ card: { consent }, language }: CardProps) {
  const texts = paneTexts(language).row;
  if (consent === null) return null;
  const scope = fieldText('companies', { column: 'consent_scope', value: consent.scope }, language);
  const reasons = consent.reasons.map((reason) => texts.consentReasons[reason]);
  return (
    <section class="block">
      <h3>{texts.consentTitle}</h3>
      {reasons.length === 0 ? (
        <p>
          {texts.consentValid(scope)}{' '}
          {consent.expiry !== null && texts.consentUntil(dayText(consent.expiry))}
        </p>
      ) : (
        <p class="skipped">
          <span aria-hidden="true">⚠ </span>
          {reasons.join(language === 'ja' ? '。' : '. ')}
        </p>
      )}
    </section>
  );
}

function Fields({ card, language }: CardProps) {
  // A box that is not ticked says nothing.
  const fields = card.fields.filter(({ value }) => value !== false);
  if (fields.length === 0) return null;
  return (
    <section class="block">
      <h3>{paneTexts(language).row.fieldsTitle}</h3>
      <dl class="terms">
        {fields.map((field) => (
          <Term key={field.column} name={columnTitle(card.table, field.column, language)}>
            {fieldText(card.table, field, language)}
          </Term>
        ))}
      </dl>
    </section>
  );
}
