import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { paneCaseTexts, type PaneCaseTexts, type RowCard } from '../core/index';
import { AnswerPanel, openHandoffs } from './case-answer';
import { SaidMessage } from './case-form';
import { FormsPanel } from './case-forms-panel';
import { HandoffPanel } from './case-handoff';
import { FirmsPanel, FollowPanel } from './case-late-panels';
import { stepOf, type PanelProps } from './case-panel';
import { StepPrompts } from './case-prompts';
import {
  ActivityPanel,
  ClosePanel,
  DescribePanel,
  NextPanel,
  StepPanel,
} from './case-simple-panels';
import { IssuesPanel, RequirementPanel } from './case-step-panels';
import { CaseTimeline } from './case-timeline';
import { EditRowPanel, NewCasePanel, editedTables } from './other-row-panels';
import type { CardProps } from './pane-props';
import { useForms, type Forms } from './use-forms';
import { useOpened } from './use-opened';
import './case.css';

type ActionName = keyof PaneCaseTexts['actions'];

const panels: Readonly<Record<ActionName, ComponentType<PanelProps>>> = {
  activity: ActivityPanel,
  step: StepPanel,
  next: NextPanel,
  handoff: HandoffPanel,
  answer: AnswerPanel,
  issues: IssuesPanel,
  requirement: RequirementPanel,
  firms: FirmsPanel,
  follow: FollowPanel,
  close: ClosePanel,
  forms: FormsPanel,
  describe: DescribePanel,
  editRow: EditRowPanel,
  newCase: NewCasePanel,
};

/** What can be done with the row of the card: what is likely first, all else a press away. */
export function RowWork(props: CardProps) {
  const { card, language } = props;
  const texts = paneCaseTexts(language);
  const forms = useForms(`${card.table}/${card.id}`);
  const { first, others, isClosed } = actionsFor(card);
  const [isOpen, toggle] = useOpened('other-actions');
  const section = useKeptFocus(forms, [...first, ...others].join());
  if (first.length + others.length === 0 && !isClosed && forms.said === null) return null;
  const isCase = card.table === 'cases';
  const title = isCase ? texts.actionsTitle : texts.rowActionsTitle;
  return (
    <section ref={section} class="case-work" aria-label={title} tabIndex={-1}>
      {isClosed && <p class="quiet small">{texts.closedCase}</p>}
      <Openers {...props} actions={first} forms={forms} />
      {others.length > 0 && (
        <details class="other-actions" open={isOpen} onToggle={toggle}>
          <summary>{texts.otherActions}</summary>
          <Openers {...props} actions={others} forms={forms} />
        </details>
      )}
      <SaidMessage {...props} said={forms.said} />
      <OpenPanel {...props} forms={forms} />
      {isCase && !isClosed && <StepPrompts {...props} />}
    </section>
  );
}

/** A button that is gone once its work is done would take the keyboard along. */
function useKeptFocus({ said }: Forms, actions: string) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (said !== null && document.activeElement === document.body) section.current?.focus();
  }, [actions]);
  return section;
}

/** The course of the row, where it has one. */
export function RowCourse(props: CardProps) {
  return props.card.table === 'cases' ? <CaseTimeline {...props} /> : null;
}

interface OpenersProps extends CardProps {
  readonly actions: readonly ActionName[];
  readonly forms: Forms;
}

function Openers({ actions, forms, language }: OpenersProps) {
  return (
    <div class="actions">
      {actions.map((action) => (
        <button key={action} type="button" {...forms.opener(action)}>
          {paneCaseTexts(language).actions[action]}
        </button>
      ))}
    </div>
  );
}

function OpenPanel(props: PanelProps) {
  const { forms, language } = props;
  const open = (Object.keys(panels) as ActionName[]).find((action) => action === forms.open);
  if (open === undefined) return null;
  const Panel = panels[open];
  return (
    <section
      class="panel"
      aria-labelledby="panel-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) forms.close();
      }}
    >
      <h3 id="panel-title">{paneCaseTexts(language).actions[open]}</h3>
      <Panel key={open} {...props} />
    </section>
  );
}

interface Offered {
  readonly first: readonly ActionName[];
  readonly others: readonly ActionName[];
  readonly isClosed: boolean;
}

const nothing: Offered = { first: [], others: [], isClosed: false };

function actionsFor(card: RowCard): Offered {
  // A row without an id can't be named to a command; a check tells about it.
  if (card.id === '') return nothing;
  if (card.table === 'cases') return actionsForCase(card);
  if (card.table === 'companies') return { ...nothing, first: ['newCase'] };
  if (card.table === 'handoffs') {
    return openHandoffs(card).length > 0 ? { ...nothing, first: ['answer'] } : nothing;
  }
  if (!editedTables.some((table) => table === card.table)) return nothing;
  return { ...nothing, first: card.table === 'trainings' ? ['editRow', 'forms'] : ['editRow'] };
}

const allActions: readonly ActionName[] = [
  ...(['activity', 'next', 'step', 'describe', 'issues', 'requirement'] as const),
  ...(['firms', 'follow', 'handoff', 'forms', 'close'] as const),
];

/** What is most likely to be done in a STEP; where none is told, as in the first one. */
const likely: Readonly<Record<string, readonly ActionName[]>> = {
  STEP1: ['activity', 'issues', 'step', 'handoff'],
  STEP2: ['activity', 'requirement', 'step', 'handoff'],
  STEP3: ['activity', 'firms', 'follow', 'step'],
};

const likelyAtFirst: readonly ActionName[] = ['activity', 'describe', 'step', 'handoff'];

function actionsForCase(card: RowCard): Offered {
  const status = String(card.status?.value ?? '').trim();
  if (['完了', '中止', '取消'].includes(status)) {
    // What was completed can still be followed up.
    const first: readonly ActionName[] = status === '完了' ? ['follow', 'forms'] : ['forms'];
    return { first, others: [], isClosed: true };
  }
  const usual = likely[stepOf(card)] ?? likelyAtFirst;
  const first: readonly ActionName[] = openHandoffs(card).length > 0 ? [...usual, 'answer'] : usual;
  return { first, others: allActions.filter((action) => !first.includes(action)), isClosed: false };
}
