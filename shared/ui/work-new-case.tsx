import { useRef, useState } from 'preact/hooks';
import { paneWorkTexts, type CommandInputs, type CommandOutputs } from '../core/index';
import { Outcome, StartButton, useAction, type Action } from './action';
import { Doubts, isDoubt } from './doubts';
import type { PartProps } from './pane-props';
import { useKept } from './use-kept';
import { CaseFields } from './work-case-fields';
import { Firm, FirmFinder } from './work-firm-finder';
import { emptyDraft, inputOf, type CaseDraft, type ChosenFirm } from './work-new-case-draft';
import { NewFirm } from './work-new-firm';

/** Begins a case: the firm, who takes care of it, what is known and what is next. */
export function WorkNewCase(props: PartProps) {
  const { bridge, language, today } = props;
  const texts = paneWorkTexts(language).newCase;
  const first = () => emptyDraft(today, bridge.supporter.text());
  const [draft, setDraft] = useKept<CaseDraft>('new-case', first);
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const action = useAction<'new-case'>(props);
  const register = (more: Pick<CommandInputs['new-case'], 'confirm'>) => {
    action.start(async (work) => {
      const reply = await bridge.run('new-case', { ...inputOf(draft), ...more }, work);
      if (reply.kind === 'done') setDraft({ ...first(), supporter_id: draft.supporter_id });
      return reply;
    });
  };
  const setFirm = (firm: ChosenFirm) => {
    setDraft({ ...draft, firm });
    setMissing(false);
  };
  return (
    <form
      class="block"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        const isTyped = draft.firm.kind === 'typed';
        setMissing(isTyped);
        if (isTyped) form.current?.querySelector<HTMLElement>('[name=firm]')?.focus();
        else register({});
      }}
    >
      <p>{texts.lead}</p>
      <FirmChoice {...props} firm={draft.firm} isMissing={isMissing} onFirm={setFirm} />
      <CaseFields {...props} draft={draft} onDraft={setDraft} />
      <StartButton {...props} name="new-case" isBusy={action.isBusy} isPrimary>
        {texts.register}
      </StartButton>
      <Registered
        {...props}
        action={action}
        onConfirm={() => {
          // The button that was pressed goes away: the keyboard is better off at the one that stays.
          form.current?.querySelector<HTMLElement>('[type=submit]')?.focus();
          register({ confirm: true });
        }}
      />
    </form>
  );
}

interface FirmChoiceProps extends PartProps {
  readonly firm: ChosenFirm;
  readonly isMissing: boolean;
  readonly onFirm: (firm: ChosenFirm) => void;
}

function FirmChoice({ firm, isMissing, onFirm, ...part }: FirmChoiceProps) {
  const texts = paneWorkTexts(part.language).newCase;
  if (firm.kind === 'new') return <NewFirm {...part} values={firm.values} onFirm={onFirm} />;
  return (
    <>
      <FirmFinder
        {...part}
        text={firm.kind === 'known' ? firm.company.name : firm.text}
        isMissing={isMissing}
        onType={(text) => onFirm({ kind: 'typed', text })}
        onChoose={(company) => onFirm({ kind: 'known', company })}
        onNew={(name) => onFirm({ kind: 'new', values: { name } })}
      />
      {firm.kind === 'known' && (
        <div class="chosen-firm">
          <p class="small quiet">{texts.chosen}</p>
          <Firm company={firm.company} language={part.language} />
        </div>
      )}
    </>
  );
}

interface RegisteredProps extends PartProps {
  readonly action: Action<CommandOutputs['new-case']>;
  readonly onConfirm: () => void;
}

/** What became of it; where there are only doubts, a way to go on. */
function Registered({ action, onConfirm, ...part }: RegisteredProps) {
  const texts = paneWorkTexts(part.language).newCase;
  const { reply } = action;
  if (isDoubt(reply) && !action.isBusy) {
    const { doubtTitle: title, confirm } = texts;
    return <Doubts {...part} {...{ reply, title, confirm, onConfirm }} />;
  }
  return (
    <>
      <Outcome
        {...part}
        action={action}
        done={({ case: id, isNew, isNewCompany }) => {
          if (!isNew) return texts.there(id);
          return isNewCompany ? texts.doneWithFirm(id) : texts.done(id);
        }}
      />
      {reply?.kind === 'done' && (
        <button type="button" onClick={() => part.goTo({ table: 'cases', id: reply.output.case })}>
          {texts.goToCase}
        </button>
      )}
    </>
  );
}
