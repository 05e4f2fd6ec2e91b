import { addInTexts, type LocalizedText, type RibbonGroup } from '../../shared/core/index';
import { files, functionNamespace, iconSizes } from './content';
import type { Environment } from './environment';
import { element, type XmlLines } from './xml';

/** Names of resources, up to 32 characters. Office wants this very name for the shared runtime. */
export const residOf = {
  pane: 'Taskpane.Url',
  help: 'Help.Url',
  functionScript: 'Functions.Script.Url',
  functionMetadata: 'Functions.Metadata.Url',
  functionNamespace: 'Functions.Namespace',
  tab: 'Tab.Label',
  getStarted: 'GetStarted.Title',
  getStartedHelp: 'GetStarted.Description',
  groupLabel: (key: string) => `Group.${key}.Label`,
  label: (action: string) => `${action}.Label`,
  tip: (action: string) => `${action}.Tip`,
  icon: (name: string, size: number) => `Icon.${name}.${size}`,
} as const;

type Resource = readonly [id: string, text: LocalizedText];

const same = (text: string): LocalizedText => ({ ja: text, en: text });

/** Everything that the ribbon names by a `resid`, in both languages. */
export function resources(environment: Environment, groups: readonly RibbonGroup[]): XmlLines {
  const actions = groups.flatMap((group) => group.actions);
  const shortTexts: readonly Resource[] = [
    [residOf.tab, environment.name],
    [residOf.functionNamespace, same(functionNamespace)],
    [residOf.getStarted, addInTexts.getStarted],
    ...groups.map(({ key, label }): Resource => [residOf.groupLabel(key), label]),
    ...actions.map(({ id, label }): Resource => [residOf.label(id), label]),
  ];
  const longTexts: readonly Resource[] = [
    [residOf.getStartedHelp, addInTexts.getStartedHelp],
    ...actions.map(({ id, tip }): Resource => [residOf.tip(id), tip]),
  ];
  return element('Resources', {}, [
    list('Image', images(environment, groups)),
    list('Url', addresses(environment)),
    list('String', shortTexts, 'bt:ShortStrings'),
    list('String', longTexts, 'bt:LongStrings'),
  ]);
}

function images({ address }: Environment, groups: readonly RibbonGroup[]): readonly Resource[] {
  const names = groups.flatMap(({ icon, actions }) => [icon, ...actions.map((each) => each.icon)]);
  return [...new Set(names)].flatMap((name) =>
    iconSizes.map((size): Resource => {
      return [residOf.icon(name, size), same(address(files.icon(name, size)))];
    }),
  );
}

function addresses({ address }: Environment): readonly Resource[] {
  const both = (file: LocalizedText) => ({ ja: address(file.ja), en: address(file.en) });
  return [
    [residOf.pane, same(address(files.pane))],
    [residOf.help, both(files.help)],
    [residOf.functionScript, same(address(files.functionScript))],
    [residOf.functionMetadata, both(files.functionMetadata)],
  ];
}

/** A list of resources; English stands beside the Japanese default, also where both are the same. */
function list(kind: string, entries: readonly Resource[], name = `bt:${kind}s`): XmlLines {
  return element(
    name,
    {},
    entries.map(([id, { ja, en }]) =>
      element(`bt:${kind}`, { id, DefaultValue: ja }, [
        element('bt:Override', { Locale: 'en-US', Value: en }),
      ]),
    ),
  );
}
