import { paneTexts, type CardEntry, type CardList, type RowLink } from '../core/index';
import type { CardProps, PartProps } from './pane-props';
import { fieldText } from './row-words';

/** A row as a button that leads to it; an id that no row has is said to be gone. */
export function RowLinkButton({
  link,
  language,
  goTo,
}: PartProps & {
  readonly link: RowLink;
}) {
  const texts = paneTexts(language).row;
  const { table, id, name } = link;
  if (name === '') {
    return (
      <span>
        {id} <span class="quiet">{texts.gone}</span>
      </span>
    );
  }
  return (
    <button type="button" class="link" onClick={() => goTo({ table, id })}>
      {name}
    </button>
  );
}

/** Rows of other tables that belong to the card's row. */
export function RowLists({ card: { lists }, ...part }: CardProps) {
  return (
    <>
      {lists.map((list) => (
        <Entries key={list.list} {...part} list={list} />
      ))}
    </>
  );
}

function Entries({ list, ...part }: PartProps & { readonly list: CardList }) {
  const texts = paneTexts(part.language);
  const rest = list.count - list.entries.length;
  return (
    <section class="block">
      <h3>
        {texts.row.lists[list.list]} <span class="count">{list.count}</span>
      </h3>
      {list.count === 0 ? (
        <p class="quiet">{texts.row.none}</p>
      ) : (
        <ul class="plain-list">
          {list.entries.map((entry) => (
            <li key={entry.link.id}>
              <Entry {...part} entry={entry} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && <p class="quiet">{texts.andMore(rest)}</p>}
    </section>
  );
}

function Entry({ entry, language, goTo }: PartProps & { readonly entry: CardEntry }) {
  const { table, id, name } = entry.link;
  const facts = entry.fields
    .map((field) => fieldText(table, field, language))
    .join(paneTexts(language).joint);
  // A training is told from others by its day, not by the name at the top of the card.
  const title = table === 'trainings' ? '' : name || id;
  return (
    <button type="button" class="jump" onClick={() => goTo({ table, id })}>
      <span class="entry">
        {title !== '' && <span>{title}</span>}
        <span class={title === '' ? undefined : 'quiet small'}>{facts}</span>
      </span>
    </button>
  );
}
