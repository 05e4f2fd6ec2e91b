import { useState } from 'preact/hooks';
import { paneWorkTexts, type CommandOutputs, type Language, type WeekEntry } from '../core/index';
import { ChoiceField } from './form-fields';
import { Message, Unanswered, Working } from './messages';
import type { PartProps } from './pane-props';
import { dayText } from './row-words';
import { useCommand } from './use-command';
import { LongList, optionsOf } from './work-lists';

type Week = CommandOutputs['my-week'];

/** How many entries of a list are shown at first. */
const pageSize = 20;

/** What a supporter has to do this week, and what waits for others. */
export function WorkWeek(props: PartProps) {
  const { bridge, revision, language } = props;
  const texts = paneWorkTexts(language);
  const [supporter, setSupporter] = useState(bridge.supporter.text);
  const input = { table: 'supporters' } as const;
  const people = useCommand({ bridge, name: 'reference-choices', input, revision });
  if (people.reply?.kind !== 'done') return <Unanswered {...props} work={people} />;
  const options = optionsOf(people.reply.output.choices);
  if (options.length === 0) return <p class="empty">{texts.week.noSupporters}</p>;
  const isKnown = options.some(({ value }) => value === supporter);
  return (
    <div class="results">
      <ChoiceField
        label={texts.supporter}
        name="week-supporter"
        value={isKnown ? supporter : ''}
        blank={texts.notChosen}
        options={options}
        onChange={(next) => {
          setSupporter(next);
          bridge.supporter.set(next);
        }}
      />
      {isKnown ? (
        <WeekOf {...props} supporter={supporter} />
      ) : (
        <p class="empty">{texts.week.ask}</p>
      )}
    </div>
  );
}

function WeekOf({ supporter, ...part }: PartProps & { readonly supporter: string }) {
  const { bridge, revision, language } = part;
  const texts = paneWorkTexts(language).week;
  const work = useCommand({ bridge, name: 'my-week', input: { supporter }, revision });
  if (work.reply?.kind !== 'done') return <Unanswered {...part} work={work} />;
  const { output } = work.reply;
  const { from, to } = output.week;
  const isQuiet = output.overdue.length + output.due.length === 0;
  const isClear = isQuiet && output.untouched.length + output.undated.length === 0;
  return (
    <div class="results" aria-busy={work.isBusy} aria-live="polite">
      <Working {...part} work={work} />
      <p class="quiet small">{texts.days(dayText(from), dayText(to))}</p>
      {isQuiet && <Message kind="success">{isClear ? texts.clear : texts.nothingDue}</Message>}
      {(['overdue', 'due', 'undated', 'waiting', 'untouched'] as const).map((list) => (
        <Entries key={list} {...part} list={list} entries={output[list]} />
      ))}
    </div>
  );
}

type List = Exclude<keyof Week, 'supporter' | 'name' | 'week'>;

interface EntriesProps extends PartProps {
  readonly list: List;
  readonly entries: readonly WeekEntry[];
}

function Entries({ list, entries, language, goTo }: EntriesProps) {
  if (entries.length === 0) return null;
  return (
    <section class="block" data-list={list}>
      <h2>
        {paneWorkTexts(language).week.lists[list]} <span class="count">{entries.length}</span>
      </h2>
      <LongList items={entries} pageSize={pageSize} language={language}>
        {(shown) => (
          <ul class="plain-list">
            {shown.map((entry, index) => (
              <li key={index}>
                <button
                  type="button"
                  class={list === 'overdue' ? 'jump jump-warning' : 'jump'}
                  onClick={() => goTo(entry.place)}
                >
                  <Entry entry={entry} list={list} language={language} />
                </button>
              </li>
            ))}
          </ul>
        )}
      </LongList>
    </section>
  );
}

interface EntryProps {
  readonly entry: WeekEntry;
  readonly list: List;
  readonly language: Language;
}

function Entry({ entry, list, language }: EntryProps) {
  const firm = entry.firm || entry.case;
  return (
    <>
      {list === 'overdue' && (
        <span class="jump-mark" aria-hidden="true">
          ⚠
        </span>
      )}
      <span class="entry">
        <strong>{firm}</strong>
        <span class="small quiet">{whenOf(entry, language)}</span>
        <span class="small">{whatOf(entry, list, language)}</span>
      </span>
    </>
  );
}

/** The days after which a case counts as untouched; the entry counts from their end. */
const untouchedDays = 30;

function whenOf({ kind, due, daysOver }: WeekEntry, language: Language): string {
  const texts = paneWorkTexts(language).week;
  if (kind === 'untouched') {
    return due === null ? texts.neverTouched : texts.untouchedFor(untouchedDays + daysOver);
  }
  if (due === null) return '';
  return daysOver > 0 ? `${dayText(due)} ${texts.daysOver(daysOver)}` : dayText(due);
}

function whatOf({ kind, text, agency }: WeekEntry, list: List, language: Language): string {
  const texts = paneWorkTexts(language).week;
  const said = [text];
  if (list === 'waiting' && agency !== '') said.unshift(texts.waitingFor(agency));
  else if (kind !== 'untouched') said.unshift(texts.kinds[kind]);
  return said.filter((part) => part !== '').join(language === 'ja' ? '：' : ': ');
}
