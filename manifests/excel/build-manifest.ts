import { version } from '../../package.json';
import type { Language } from '../../shared/core/index';
import { functionMetadata } from '../../excel-addin/src/functions/metadata';
import { files } from './content';
import { environmentOf } from './environment';
import { helpPage } from './help-page';
import { kitManifest } from './kit-manifest';
import { unifiedEnglish, unifiedFiles, unifiedManifest } from './unified-manifest';
import { xmlManifest } from './xml-manifest';

/** The XML manifest for a developer's PC, as it lies in the repository. */
export function committedManifest(): string {
  return xmlManifest({ host: 'localhost:3000', version });
}

/** Every file of the add-in that is made of texts alone: its name, and what is in it. */
export function excelFiles({ host }: { readonly host: string }): Readonly<Record<string, string>> {
  const settings = { host, version };
  const { address } = environmentOf(settings);
  const metadata = (language: Language) =>
    json(functionMetadata(language, address(files.help[language])));
  return {
    'manifest.xml': xmlManifest(settings),
    [unifiedFiles.manifest]: json(unifiedManifest(settings)),
    [unifiedFiles.english]: json(unifiedEnglish(settings)),
    [files.functionMetadata.ja]: metadata('ja'),
    [files.functionMetadata.en]: metadata('en'),
    [files.help.ja]: helpPage('ja'),
    [files.help.en]: helpPage('en'),
  };
}

/** Every file of the verification kit that is made of texts alone. */
export function kitFiles({ host }: { readonly host: string }): Readonly<Record<string, string>> {
  return { 'manifest.xml': kitManifest({ host, version }) };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
