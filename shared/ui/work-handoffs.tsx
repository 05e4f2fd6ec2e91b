import { useState } from 'preact/hooks';
import { paneWorkTexts, type AgencyBoard, type CommandOutputs, type Language } from '../core/index';
import { ChoiceField } from './form-fields';
import { Unanswered, Working } from './messages';
import type { PartProps } from './pane-props';
import { useCommand } from './use-command';
import { LongList } from './work-lists';
import { OverdueHandoffs } from './work-overdue';

type Board = CommandOutputs['handoff-board'];

const pageSize = 10;

/** What each agency sent and received, and which answers are late. */
export function WorkHandoffs(props: PartProps) {
  const { bridge, revision, language } = props;
  const texts = paneWorkTexts(language);
  const [agency, setAgency] = useState('');
  const [namesFirms, setNamesFirms] = useState(false);
  const work = useCommand({ bridge, name: 'handoff-board', input: { namesFirms }, revision });
  if (work.reply?.kind !== 'done') return <Unanswered {...props} work={work} />;
  const { agencies, overdue } = work.reply.output;
  if (agencies.length === 0) return <p class="empty">{texts.handoffs.none}</p>;
  const isShown = (...ids: readonly string[]) => agency === '' || ids.includes(agency);
  return (
    <div class="results" aria-busy={work.isBusy}>
      <Working {...props} work={work} />
      <ChoiceField
        label={texts.agency}
        name="board-agency"
        value={agency}
        blank={texts.all}
        options={agencies.map((board) => ({ value: board.agency, label: board.name }))}
        onChange={setAgency}
      />
      <OverdueHandoffs
        {...props}
        overdue={overdue.filter(({ from, to }) => isShown(from.agency, to.agency))}
      >
        <label class="tick">
          <input
            type="checkbox"
            name="names-firms"
            checked={namesFirms}
            onChange={(event) => setNamesFirms(event.currentTarget.checked)}
          />
          {texts.handoffs.namesFirms}
        </label>
      </OverdueHandoffs>
      <Boards agencies={agencies.filter((board) => isShown(board.agency))} language={language} />
    </div>
  );
}

const columns = ['sent', 'received', 'open', 'overdue', 'answerDays'] as const;

function Boards({ agencies, language }: Pick<Board, 'agencies'> & { readonly language: Language }) {
  const texts = paneWorkTexts(language);
  const inOrder = [...agencies].sort(
    (one, other) => other.overdue - one.overdue || other.open - one.open,
  );
  return (
    <section class="block">
      <h2>{texts.handoffs.agenciesTitle}</h2>
      <LongList items={inOrder} pageSize={pageSize} language={language}>
        {(shown) => (
          // With roles, since it is laid out anew where it is narrow and would be no table then.
          <table class="board" role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">
                  {texts.agency}
                </th>
                {columns.map((column) => (
                  <th key={column} scope="col" role="columnheader">
                    {texts.handoffs.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {shown.map((board) => (
                <BoardRow key={board.agency} board={board} />
              ))}
            </tbody>
          </table>
        )}
      </LongList>
      <p class="quiet small">{texts.handoffs.columnsHelp}</p>
    </section>
  );
}

function BoardRow({ board }: { readonly board: AgencyBoard }) {
  const { numerator, denominator } = board.answerDays;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {board.name}
      </th>
      <td role="cell">{board.sent}</td>
      <td role="cell">{board.received}</td>
      <td role="cell">{board.open}</td>
      <td role="cell" class={board.overdue > 0 ? 'late' : undefined}>
        {board.overdue}
      </td>
      <td role="cell">{denominator === 0 ? '–' : (numerator / denominator).toFixed(1)}</td>
    </tr>
  );
}
