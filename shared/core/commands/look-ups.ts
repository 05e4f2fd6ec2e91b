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
  'close-case': true,
  'bulk-update': true,
  'send-handoff': true,
  'answer-handoff': true,
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
  'case-timeline': false,
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
