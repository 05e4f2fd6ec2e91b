/** Ui, Menu and what HtmlService makes. */
import type { ServiceState } from '../service/define-service';
import { defineService } from '../service/define-service';
import type { EnumerationValue } from '../service/enumeration';
import { enumerationValue } from '../service/enumeration';
import { stateOf } from '../service/served';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { MenuEntry, ShownMenu, ShownThings } from '../state/environment';

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;
type GoogleOutput = GoogleAppsScript.HTML.HtmlOutput;
type GoogleResponse = GoogleAppsScript.Base.PromptResponse;

interface MenuHandle extends ServiceState {
  readonly menu: ShownMenu;
}

const giveMenu = defineService<MenuHandle, GoogleMenu>('Menu', {
  addItem: ({ menu }, caption: string, functionName: string) =>
    add(menu, { kind: 'item', caption, functionName }),
  addSeparator: ({ menu }) => add(menu, { kind: 'separator' }),
  addSubMenu: ({ menu }, other: object) =>
    add(menu, { kind: 'menu', menu: stateOf<MenuHandle>(other).menu }),
  addToUi: ({ session, menu }) => {
    session.environment.shown.menus.push(menu);
  },
});

function add(menu: ShownMenu, entry: MenuEntry): void {
  menu.entries.push(entry);
}

interface OutputState extends ServiceState {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
}

const giveOutput = defineService<OutputState, GoogleOutput>('HtmlOutput', {
  getContent: ({ content }) => content,
  setContent: (output, content: string) => {
    output.content = content;
  },
  append: (output, added: string) => {
    output.content += added;
  },
  getTitle: ({ title }) => title,
  setTitle: (output, title: string) => {
    output.title = title;
  },
  getWidth: ({ width }) => width,
  setWidth: (output, width: number) => {
    output.width = width;
  },
  getHeight: ({ height }) => height,
  setHeight: (output, height: number) => {
    output.height = height;
  },
  addMetaTag: () => undefined,
});

export const htmlService = defineService<ServiceState, GoogleAppsScript.HTML.HtmlService>(
  'HtmlService',
  {
    createHtmlOutput: ({ session }, content = '') => newOutput(session, content),
    createHtmlOutputFromFile: ({ session }, name: string) => {
      const content = session.environment.htmlFiles.get(name.replace(/\.html$/, ''));
      if (content === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
      return newOutput(session, content);
    },
  },
);

function newOutput(session: Session, content: string): GoogleOutput {
  return giveOutput({ session, content, title: '', width: null, height: null });
}

interface ResponseHandle extends ServiceState {
  readonly button: EnumerationValue;
  readonly text: string;
}

const giveResponse = defineService<ResponseHandle, GoogleResponse>('PromptResponse', {
  getResponseText: ({ text }) => text,
  getSelectedButton: ({ button }) => button,
});

const show =
  (kind: ShownThings['windows'][number]['kind']) =>
  ({ session }: ServiceState, output: object, title?: string) => {
    const { content, title: own } = stateOf<OutputState>(output);
    session.environment.shown.windows.push({ kind, title: title ?? own, content });
  };

defineService<ServiceState, GoogleUi>('Ui', {
  createMenu: ({ session }, caption: string) =>
    giveMenu({ session, menu: { caption, entries: [] } }),
  createAddonMenu: ({ session }) => giveMenu({ session, menu: { caption: null, entries: [] } }),
  showSidebar: show('sidebar'),
  showModalDialog: show('modal'),
  showModelessDialog: show('modeless'),
  alert: ({ session }, ...given: unknown[]) => ask(session, 'alert', given).button,
  prompt: ({ session }, ...given: unknown[]) =>
    giveResponse({ session, ...ask(session, 'prompt', given) }),
});

/** Shows a question and gives the answer that the test has laid out; without one it is closed. */
function ask({ environment }: Session, kind: 'alert' | 'prompt', given: readonly unknown[]) {
  const texts = given.filter((part) => typeof part === 'string');
  const [first = '', second] = texts;
  const shown = second === undefined ? { title: '', text: first } : { title: first, text: second };
  environment.shown.messages.push({ kind, ...shown });
  const { button, text = '' } = environment.answers.shift() ?? { button: 'CLOSE' };
  return { button: enumerationValue('Button', button), text };
}
