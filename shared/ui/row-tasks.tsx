import { paneTexts, type CardTask, type Language } from '../core/index';
import type { CardProps } from './pane-props';
import { dayText } from './row-words';

/** What is next about the card's row, overdue things marked. */
export function RowTasks({ card, language, goTo }: CardProps) {
  const texts = paneTexts(language).row;
  // Rows of other tables, a requirement say, are not followed up by themselves.
  const isTracked = ['cases', 'companies', 'agencies', 'supporters'].includes(card.table);
  if (!isTracked) return null;
  return (
    <section class="block">
      <h3>{texts.nextTitle}</h3>
      {card.next.length === 0 ? (
        <p class="quiet">{texts.nothingNext}</p>
      ) : (
        <ul class="plain-list">
          {card.next.map((task, index) => (
            <li key={index}>
              <button
                type="button"
                class={task.isOverdue ? 'jump jump-warning' : 'jump'}
                onClick={() => goTo({ table: task.link.table, id: task.link.id })}
              >
                {task.isOverdue && (
                  <span class="jump-mark" aria-hidden="true">
                    ⚠
                  </span>
                )}
                <span class="entry">
                  <span class="quiet small">{headOf(task, language)}</span>
                  {task.text !== '' && <span>{task.text}</span>}
                  {task.link.id !== card.id && <span class="small">{task.link.name}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function headOf({ kind, due, isOverdue }: CardTask, language: Language): string {
  const { row: texts, joint } = paneTexts(language);
  const when = due === null ? texts.noDue : texts.due(dayText(due));
  return [texts.tasks[kind], when, ...(isOverdue ? [texts.overdue] : [])].join(joint);
}
