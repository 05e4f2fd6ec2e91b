import { kitEnvironmentOf, type ManifestSettings } from './environment';
import { element, xmlFile } from './xml';
import { base, namespaces } from './xml-manifest';

/** The page of the kit, as its build names it. */
const page = 'kit.html';

const description = {
  ja: '新しい空のブックで、つなぎの Excel アドインの前提を確かめます。',
  en: 'Checks in a new, empty workbook what the Tsunagi add-in assumes about Excel.',
};

/** The manifest of the verification kit: a task pane of its own beside the add-in, without a ribbon. */
export function kitManifest(settings: ManifestSettings): string {
  const environment = kitEnvironmentOf(settings);
  return xmlFile(
    'Made by the build from manifests/excel. Do not edit.',
    element('OfficeApp', namespaces, [
      ...base(environment, {
        description,
        pane: page,
        help: { ja: page, en: page },
        // It needs no runtime that goes on when the pane is closed.
        sets: [{ name: 'ExcelApi', minVersion: '1.9' }],
      }),
    ]),
  );
}
