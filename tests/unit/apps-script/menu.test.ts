import { ribbonGroups } from '../../../shared/core/index';
import * as entryPoints from '../../../apps-script/src/entry-points';
import { addMenu } from '../../../apps-script/src/menu';
import { openStandIn } from '../../fakes/sheets/open-stand-in';
import { aSampleSpreadsheet, serverOf } from './open-server';

it('has a function that Google can call for every entry of the menu', () => {
  const names = ribbonGroups.flatMap(({ actions }) => actions.map(({ id }) => id));
  const functions: Readonly<Record<string, unknown>> = entryPoints;
  expect(names.filter((name) => typeof functions[name] !== 'function')).toEqual([]);
});

it('puts the groups of the ribbon into a menu, without any authorisation', () => {
  const { globals, environment } = openStandIn(undefined, { mode: 'NONE' });
  addMenu(globals.SpreadsheetApp.getUi());
  const [menu] = environment.shown.menus;
  expect(menu!.caption).toBe('つなぎ');
  const groups = menu!.entries.map((entry) => (entry.kind === 'menu' ? entry.menu.caption : ''));
  expect(groups).toEqual(ribbonGroups.map(({ label }) => label.ja));
});

it('tells where the user is, and goes to a row by its id', () => {
  const standIn = aSampleSpreadsheet();
  const sheet = standIn.book.sheets.find(({ name }) => name === '案件')!;
  const id = sheet.cells.get(2, 0)!.value as string;
  expect(serverOf(standIn).goTo(JSON.stringify({ table: 'cases', id, column: 'status' }))).toBe(
    true,
  );
  expect(JSON.parse(serverOf(standIn).readSelection())).toMatchObject({ sheet: '案件', row: 2 });
  expect(serverOf(standIn).goTo(JSON.stringify({ table: 'nothing' }))).toBe(false);
});
