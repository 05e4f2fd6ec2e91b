import { addInTexts, ribbonGroups, type RibbonAction } from '../../shared/core/index';

type Ui = GoogleAppsScript.Base.Ui;

/**
 * Puts the add-on's menu together, from literal texts only.
 *
 * In a spreadsheet where nobody has used the add-on yet, any other call would stop the script before
 * there is a menu. That includes asking for the user's language, so it is in Japanese.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
export function addMenu(ui: Ui): void {
  const menu = ui.createMenu(addInTexts.name.ja);
  for (const { label, actions } of ribbonGroups) {
    const group = ui.createMenu(label.ja);
    for (const action of actions) group.addItem(action.label.ja, action.id);
    menu.addSubMenu(group);
  }
  menu.addToUi();
}

/** An action of the menu by its id, which is also the name of the function that Google calls. */
export function menuAction(id: string): RibbonAction {
  const found = ribbonGroups.flatMap(({ actions }) => actions).find((action) => action.id === id);
  if (found === undefined) throw new Error(`The menu has no ${id}`);
  return found;
}
