import { ribbonGroups, type Place, type RibbonAction } from '../../../shared/core/index';
import type { PanePart } from '../../../shared/ui/show-part';

/** A press of a button, as far as it has to be answered. */
export interface CompletedEvent {
  readonly completed: () => void;
}

/** What buttons of the ribbon can do. */
export interface CommandWays {
  readonly associate: (id: string, run: (event: CompletedEvent) => Promise<void>) => void;
  /** Shows the pane, in the part named if it is ready for that. */
  readonly open: (part: PanePart) => Promise<void>;
  readonly goTo: (place: Place) => Promise<void>;
}

/** Tells Excel what the buttons of the ribbon do. */
export function associateCommands(ways: CommandWays): void {
  for (const action of ribbonGroups.flatMap(({ actions }) => actions)) {
    ways.associate(action.id, async (event) => {
      // A pane that does not open has no place to say so. A button that never completes stays grey.
      await runAction(action, ways).catch(() => undefined);
      event.completed();
    });
  }
}

async function runAction({ target }: RibbonAction, ways: CommandWays): Promise<void> {
  if ('open' in target) {
    await ways.open(target.open);
    return;
  }
  try {
    await ways.goTo({ table: target.go });
  } catch {
    // The pane reads the workbook as well, and says what is wrong.
    await ways.open('home');
  }
}
