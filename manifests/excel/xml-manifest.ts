import { addInTexts, ribbonGroups, type LocalizedText } from '../../shared/core/index';
import { files, productIcon, requirementSets } from './content';
import { environmentOf, type Environment, type ManifestSettings } from './environment';
import { element, textElement, xmlFile, type XmlLines } from './xml';
import { resources } from './xml-resources';
import { versionOverridesHost } from './xml-ribbon';

/** The namespaces of a manifest, and what kind of add-in it is for. */
export const namespaces = {
  xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  'xsi:type': 'TaskPaneApp',
};

const overridesNamespace = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';

/** The add-in only manifest (XML): Japanese by default, with English for everything people see. */
export function xmlManifest(settings: ManifestSettings): string {
  const environment = environmentOf(settings);
  return xmlFile(
    'Made by "npm run generate" and by the build from the files beside it. Do not edit.',
    element('OfficeApp', namespaces, [
      ...base(environment, {
        description: addInTexts.description,
        pane: files.pane,
        help: files.help,
        sets: requirementSets,
      }),
      element(
        'VersionOverrides',
        { xmlns: overridesNamespace, 'xsi:type': 'VersionOverridesV1_0' },
        [element('Hosts', {}, [versionOverridesHost()]), resources(environment, ribbonGroups)],
      ),
    ]),
  );
}

/** What an add-in says of itself beside its environment: a sentence, its files and what it needs. */
export interface BaseContent {
  readonly description: LocalizedText;
  readonly pane: string;
  readonly help: LocalizedText;
  readonly sets: readonly { readonly name: string; readonly minVersion: string }[];
}

/** What Office of any version reads, in the order that the schema asks for. */
export function base(environment: Environment, content: BaseContent): readonly XmlLines[] {
  const { address, name, version, xmlId } = environment;
  const pane = { ja: address(content.pane), en: address(content.pane) };
  const help = { ja: address(content.help.ja), en: address(content.help.en) };
  return [
    textElement('Id', xmlId),
    textElement('Version', `${version}.0`),
    textElement('ProviderName', addInTexts.provider.en),
    textElement('DefaultLocale', 'ja-JP'),
    localized('DisplayName', name),
    localized('Description', content.description),
    localized('IconUrl', icon(environment, 32)),
    localized('HighResolutionIconUrl', icon(environment, 64)),
    localized('SupportUrl', help),
    element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
    element('Requirements', {}, [
      element(
        'Sets',
        { DefaultMinVersion: '1.1' },
        content.sets.map((set) => element('Set', { Name: set.name, MinVersion: set.minVersion })),
      ),
    ]),
    element('DefaultSettings', {}, [localized('SourceLocation', pane)]),
    textElement('Permissions', 'ReadWriteDocument'),
  ];
}

function icon({ address }: Environment, size: number): LocalizedText {
  const file = address(files.icon(productIcon.name, size));
  return { ja: file, en: file };
}

/** A setting with its value for each language. */
function localized(name: string, { ja, en }: LocalizedText): XmlLines {
  return element(name, { DefaultValue: ja }, [element('Override', { Locale: 'en-US', Value: en })]);
}
