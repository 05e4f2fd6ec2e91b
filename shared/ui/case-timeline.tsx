import { useState } from 'preact/hooks';
import {
  paneCaseTexts,
  paneTexts,
  type CardField,
  type Language,
  type TableKey,
  type TimelineEvent,
} from '../core/index';
import { Unanswered, Working } from './messages';
import type { CardProps, PartProps } from './pane-props';
import { columnTitle, dayText, fieldText } from './row-words';
import { useCommand } from './use-command';
import { useOpened } from './use-opened';

/** How many events are shown before one has to ask for more. */
const pageSize = 10;

/** The course of a case, the newest event first; looked up once somebody opens it. */
export function CaseTimeline(props: CardProps) {
  const { card, language } = props;
  const [isOpen, toggle] = useOpened('timeline');
  return (
    <details class="block timeline" open={isOpen} onToggle={toggle}>
      <summary>{paneCaseTexts(language).timeline.title}</summary>
      {isOpen && <Course key={card.id} {...props} />}
    </details>
  );
}

function Course(props: CardProps) {
  const { card, bridge, revision, language } = props;
  const texts = paneCaseTexts(language).timeline;
  const [shown, setShown] = useState(pageSize);
  const work = useCommand({ bridge, name: 'case-timeline', input: { case: card.id }, revision });
  if (work.reply?.kind !== 'done') return <Unanswered {...props} work={work} />;
  const { events, undated } = work.reply.output;
  const newest = [...events].reverse();
  const rest = newest.length - shown;
  return (
    <>
      <Working {...props} work={work} />
      {newest.length === 0 && <p class="quiet">{texts.none}</p>}
      <ol class="events">
        {newest.slice(0, shown).map((event, index) => (
          <li key={index}>
            <Event {...props} event={event} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" class="small-button" onClick={() => setShown(shown + pageSize)}>
          {texts.more(rest)}
        </button>
      )}
      <Undated {...props} places={undated} />
    </>
  );
}

function Event({ event, language, goTo }: PartProps & { readonly event: TimelineEvent }) {
  const texts = paneCaseTexts(language).timeline;
  const { joint } = paneTexts(language);
  const { kind, date, place, move, people, added } = event;
  const table = place.table as TableKey;
  const head = [texts.kinds[kind], ...(move === null ? [] : [texts.move(move.from, move.to)])];
  const names = people.map(({ name }) => name).join(joint);
  return (
    <button type="button" class="jump" onClick={() => goTo(place)}>
      <span class="entry">
        <span class="small event-head">
          <time dateTime={date}>{dayText(date)}</time> <strong>{head.join(' ')}</strong>
        </span>
        <EventWords {...{ event, table, language }} />
        {added !== '' && <span class="small">{added}</span>}
        {names !== '' && <span class="quiet small">{names}</span>}
      </span>
    </button>
  );
}

interface EventWordsProps extends Pick<PartProps, 'language'> {
  readonly event: TimelineEvent;
  readonly table: TableKey;
}

/** Columns that hold what people wrote, each on a line of its own. */
const written: readonly string[] = [
  ...['note', 'summary', 'reason', 'contribution', 'new_issue', 'next_action', 'close_reason'],
];

/** What people wrote, short facts on one line and texts below each other. */
function EventWords({ event: { fields, move }, table, language }: EventWordsProps) {
  const facts = fields.filter(({ column }) => !written.includes(column));
  const texts = fields.filter(({ column }) => written.includes(column));
  return (
    <>
      {facts.length > 0 && (
        <span class="quiet small">
          {facts.map((field) => factOf(table, field, language)).join(paneTexts(language).joint)}
        </span>
      )}
      {texts.map((field) => (
        <span key={field.column} class="small">
          {field.column === 'note'
            ? reasonOf(fieldText(table, field, language), move)
            : paneCaseTexts(language).fact(
                columnTitle(table, field.column, language),
                fieldText(table, field, language),
              )}
        </span>
      ))}
    </>
  );
}

/** The name of a STEP is long, and here its code says enough. */
function factOf(table: TableKey, field: CardField, language: Language): string {
  return field.column === 'step' ? String(field.value) : fieldText(table, field, language);
}

/** The note of a move repeats the move before its reason. */
function reasonOf(note: string, move: TimelineEvent['move']): string {
  return move === null ? note : note.replace(/^\S+ → \S+?(?:[:：]\s*|$)/, '');
}

function Undated({
  places,
  ...props
}: PartProps & { readonly places: readonly TimelineEvent['place'][] }) {
  if (places.length === 0) return null;
  return (
    <details>
      <summary>{paneCaseTexts(props.language).timeline.undated(places.length)}</summary>
      <ul class="plain-list">
        {places.map((place, index) => (
          <li key={index}>
            <button type="button" class="jump jump-small" onClick={() => props.goTo(place)}>
              {place.sheet} {place.cell}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
