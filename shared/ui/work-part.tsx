import { paneWorkTexts } from '../core/index';
import type { PartProps } from './pane-props';
import { TabButtons } from './tab-list';
import { useKept } from './use-kept';
import { WorkHandoffs } from './work-handoffs';
import { WorkMeeting } from './work-meeting';
import { WorkNewCase } from './work-new-case';
import { WorkWeek } from './work-week';
import './work.css';

const views = {
  week: WorkWeek,
  newCase: WorkNewCase,
  handoffs: WorkHandoffs,
  meeting: WorkMeeting,
} as const;

type View = keyof typeof views;

const names: readonly View[] = ['week', 'newCase', 'handoffs', 'meeting'];

/** The daily work: a supporter's week, a new case, the hand-offs, a meeting. */
export function WorkPart(props: PartProps) {
  const texts = paneWorkTexts(props.language);
  const [view, setView] = useKept<View>('work-view', () => 'week');
  const Shown = views[view];
  return (
    <>
      <TabButtons
        class="work-views"
        ids="work-view"
        controls="work-view"
        label={texts.choose}
        names={names}
        titles={texts.views}
        chosen={view}
        onChoose={setView}
      />
      <div role="tabpanel" id="work-view" aria-labelledby={`work-view-${view}`}>
        <Shown key={view} {...props} />
      </div>
    </>
  );
}
