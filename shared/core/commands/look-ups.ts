import type { CommandName } from './registry';

/** Whether each command may change the workbook; a new command has to say so here. */
const changes: Readonly<Record<CommandName, boolean>> = {
  'new-network': true,
  'fill-sample': true,
  'import-rows': true,
  repair: true,
  'new-case': true,
  'move-step': true,
  'set-next-action': true,
  'edit-case': true,
  'close-case': true,
  'bulk-update': true,
  'send-handoff': true,
  'answer-handoff': true,
  'show-form': true,
  'save-row': true,
  kpi: false,
  'kpi-sheet': false,
  maturity: false,
  network: false,
  check: false,
  'row-card': false,
  'find-company': false,
  'role-matrix': false,
  'suggest-receiver': false,
  'handoff-board': false,
  'my-week': false,
  'list-cases': false,
  'case-timeline': false,
  'reference-choices': false,
  'row-values': false,
  pipeline: false,
};

/**
 * Tells whether a command only looks things up: it can be asked at any time, and given up.
 *
 * Kept apart from the commands, so that a host can ask before it has loaded them.
 */
export function isLookUp(name: CommandName): boolean {
  return !changes[name];
}
