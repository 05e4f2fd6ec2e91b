import { useEffect, useRef, useState } from 'preact/hooks';
import { paneTexts, paneWorkTexts, type CommandOutputs, type FoundCompany } from '../core/index';
import { Refusal } from './messages';
import type { PartProps } from './pane-props';
import { useWork, type Work } from './use-work';

/** Milliseconds without a key before firms are looked up. */
const settleTime = 200;

interface FinderProps extends PartProps {
  readonly text: string;
  readonly isMissing: boolean;
  readonly onType: (text: string) => void;
  readonly onChoose: (company: FoundCompany) => void;
  readonly onNew: (name: string) => void;
}

/** A field that suggests firms while somebody types: arrows move, Enter chooses, Escape closes. */
export function FirmFinder(props: FinderProps) {
  const { language, text, isMissing, onType, onChoose, onNew } = props;
  const texts = paneWorkTexts(language).newCase;
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const work = useFirms(props, isOpen);
  const found = foundIn(work, isOpen && text.trim() !== '');
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (index: number) => {
    const company = found?.companies[index];
    close();
    if (company === undefined) onNew(text.trim());
    else onChoose(company);
  };
  const keys = { active, found, choose, close, open: () => setOpen(true), move: setActive };
  return (
    <div class="field">
      <label>
        {texts.firm}
        <input
          type="text"
          name="firm"
          role="combobox"
          autocomplete="off"
          value={text}
          aria-expanded={found !== null}
          aria-controls="firm-list"
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `firm-${active}` : undefined}
          aria-describedby="firm-help"
          aria-invalid={isMissing}
          aria-required="true"
          onInput={(event) => {
            onType(event.currentTarget.value);
            setOpen(true);
            setActive(-1);
          }}
          onKeyDown={(event) => pressKey(event, keys)}
          onBlur={close}
        />
      </label>
      <div class="finder-list">
        {found !== null && <Suggestions {...props} found={found} active={active} onPick={choose} />}
      </div>
      <p class="quiet small" id="firm-help" role={isMissing ? 'alert' : undefined}>
        {isMissing ? texts.chooseFirm : texts.firmHelp}
      </p>
      <p class="unseen" role="status">
        {found === null ? '' : texts.found(found.count)}
      </p>
      <Trouble {...props} work={work} />
    </div>
  );
}

type Found = CommandOutputs['find-company'];

/** The firms to be shown; `null` while the list is closed or nothing has been found out. */
function foundIn({ reply }: Work<Found>, isOpen: boolean): Found | null {
  return isOpen && reply?.kind === 'done' ? reply.output : null;
}

function Trouble({ work, ...part }: PartProps & { readonly work: Work<Found> }) {
  const { reply, again } = work;
  if (reply === null || !('problems' in reply)) return null;
  return <Refusal {...part} reply={reply} onAgain={again} />;
}

interface Keys {
  readonly active: number;
  readonly found: Found | null;
  readonly choose: (index: number) => void;
  readonly close: () => void;
  readonly open: () => void;
  readonly move: (index: number) => void;
}

function pressKey(event: KeyboardEvent, { active, found, ...keys }: Keys): void {
  // Of an input method: the key ends a conversion and means nothing else.
  if (event.isComposing) return;
  const { key } = event;
  if (found === null) {
    if (key !== 'ArrowDown') return;
    keys.open();
  } else {
    const next = indexForKey(active, found.companies.length, key);
    if (next !== null) keys.move(next);
    else if (key === 'Escape') keys.close();
    else if (key !== 'Enter') return;
    else if (active >= 0) keys.choose(active);
  }
  event.preventDefault();
}

/** Looks firms up once the typing rests. */
function useFirms({ bridge, text }: FinderProps, isOpen: boolean) {
  const work = useWork<Found>();
  useEffect(() => {
    if (!isOpen || text.trim() === '') return undefined;
    const look = () =>
      work.start((means) => bridge.run('find-company', { text }, means), { keepsReply: true });
    const timer = setTimeout(look, settleTime);
    return () => clearTimeout(timer);
  }, [bridge, text, isOpen]);
  useEffect(() => work.stop, [bridge]);
  return work;
}

/** Where a key leads among the firms and the entry below them; `null` for other keys. */
function indexForKey(active: number, last: number, key: string): number | null {
  if (key === 'ArrowDown') return active >= last ? 0 : active + 1;
  if (key === 'ArrowUp') return active <= 0 ? last : active - 1;
  return null;
}

interface SuggestionsProps extends FinderProps {
  readonly found: Found;
  readonly active: number;
  readonly onPick: (index: number) => void;
}

function Suggestions({ found, active, onPick, ...part }: SuggestionsProps) {
  const texts = paneWorkTexts(part.language).newCase;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const { companies, count } = found;
  const rest = count - companies.length;
  return (
    <div class="suggestions">
      <ul role="listbox" id="firm-list" aria-label={texts.firm} ref={list}>
        {[...companies, null].map((company, index) => (
          <li
            key={company?.id ?? ''}
            id={`firm-${index}`}
            role="option"
            class="suggestion"
            aria-selected={index === active}
            // The field keeps the keyboard: losing it would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(index)}
          >
            {company === null ? (
              <strong>{texts.addFirm(part.text.trim())}</strong>
            ) : (
              <Firm company={company} language={part.language} />
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="quiet small">{texts.andMore(rest)}</p>}
    </div>
  );
}

/** A firm with what tells it from others. */
export function Firm({
  company,
  language,
}: Pick<PartProps, 'language'> & { readonly company: FoundCompany }) {
  const texts = paneWorkTexts(language).newCase;
  const { name, id, prefecture, city, corporate_number: number, openCases } = company;
  const facts = [`${prefecture}${city}`, ...(number === '' ? [] : [texts.number(number)])];
  return (
    <span class="entry">
      <strong>{name || id}</strong>
      <span class="small quiet">
        {facts.filter((fact) => fact !== '').join(paneTexts(language).joint)}
      </span>
      {openCases.length > 0 && <span class="small late">{texts.openCases(openCases.length)}</span>}
    </span>
  );
}
