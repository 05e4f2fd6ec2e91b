import {
  addInTexts,
  ribbonGroups,
  type Language,
  type RibbonAction,
} from '../../shared/core/index';
import {
  accentColor,
  files,
  functionNamespace,
  openPaneAction,
  productIcon,
  requirementSets,
} from './content';
import { environmentOf, type Environment, type ManifestSettings } from './environment';

/** The newest schema that all clients with unified manifests read, and its address. */
const schemaVersion = '1.24';
const schemas = `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}`;

/** Where the English texts lie beside the manifest. */
export const unifiedFiles = { manifest: 'manifest.json', english: 'manifest-en.json' } as const;

/** Sizes that this schema asks for; it takes three. */
const sizes = [16, 32, 80];

/** The unified manifest (JSON): the same content as the XML one, in Japanese. */
export function unifiedManifest(settings: ManifestSettings) {
  const environment = environmentOf(settings);
  const { address, name, unifiedId, version } = environment;
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    id: unifiedId,
    version,
    name: { short: name.ja, full: name.ja },
    description: { short: addInTexts.summary.ja, full: addInTexts.description.ja },
    developer: {
      name: addInTexts.provider.en,
      websiteUrl: address(files.help.ja),
      privacyUrl: address(`${files.help.ja}#privacy`),
      termsOfUseUrl: address(`${files.help.ja}#terms`),
    },
    icons: { color: productIcon.colorFile, outline: productIcon.outlineFile },
    accentColor,
    localizationInfo: {
      defaultLanguageTag: 'ja-jp',
      additionalLanguages: [{ languageTag: 'en-us', file: unifiedFiles.english }],
    },
    authorization: {
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    },
    extensions: [extension(environment, 'ja')],
  };
}

function extension(environment: Environment, language: Language) {
  const { address, name, xmlId } = environment;
  const capabilities = requirementSets.map((set) => ({ ...set }));
  return {
    requirements: { scopes: ['workbook'], capabilities },
    runtimes: [runtime(environment, language)],
    ribbons: [
      {
        contexts: ['default'],
        tabs: [
          {
            id: 'Tsunagi.Tab',
            label: name[language],
            groups: ribbonGroups.map(({ key, label, icon, actions }) => ({
              id: `Tsunagi.Group.${key}`,
              label: label[language],
              icons: icons(icon, address),
              controls: actions.map((action) => control(action, address, language)),
            })),
          },
        ],
      },
    ],
    getStartedMessages: [
      {
        title: addInTexts.getStarted[language],
        description: addInTexts.getStartedHelp[language],
        learnMoreUrl: address(files.help[language]),
      },
    ],
    // Where both kinds are deployed, Office shows the ribbon once.
    alternates: [{ hide: { customOfficeAddin: { officeAddinId: xmlId } } }],
  };
}

function runtime({ address }: Environment, language: Language) {
  return {
    id: 'SharedRuntime',
    type: 'general',
    code: { page: address(files.pane), script: address(files.functionScript) },
    lifetime: 'long',
    actions: ribbonGroups
      .flatMap(({ actions }) => actions)
      .map(({ id }) =>
        id === openPaneAction
          ? { id, type: 'openPage', view: 'Tsunagi.Pane' }
          : { id, type: 'executeFunction' },
      ),
    customFunctions: {
      namespace: { id: functionNamespace, name: functionNamespace },
      metadataUrl: address(files.functionMetadata[language]),
    },
  };
}

function control(
  { id, icon, label, tip }: RibbonAction,
  address: Environment['address'],
  language: Language,
) {
  return {
    id: `Tsunagi.Button.${id}`,
    type: 'button',
    label: label[language],
    icons: icons(icon, address),
    supertip: { title: label[language], description: tip[language] },
    actionId: id,
  };
}

function icons(name: string, address: Environment['address']) {
  return sizes.map((size) => ({ size, url: address(files.icon(name, size)) }));
}

/** The English texts of the unified manifest, each under the path of the Japanese one. */
export function unifiedEnglish(settings: ManifestSettings) {
  const environment = environmentOf(settings);
  const japanese = leaves(extension(environment, 'ja'), 'extensions[0]');
  const english = leaves(extension(environment, 'en'), 'extensions[0]');
  return {
    $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
    'name.short': environment.name.en,
    'name.full': environment.name.en,
    'description.short': addInTexts.summary.en,
    'description.full': addInTexts.description.en,
    ...Object.fromEntries([...english].filter(([path, text]) => japanese.get(path) !== text)),
  };
}

/** Every text in a JSON value with its path, e.g. `extensions[0].ribbons[0].tabs[0].label`. */
function leaves(value: unknown, path: string): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  const isList = Array.isArray(value);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leaves(inner, isList ? `${path}[${key}]` : `${path}.${key}`),
    ]),
  );
}
