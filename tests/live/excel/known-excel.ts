import type { RecordedExcel } from './recording';

/** The requirement sets that matter, with the versions there may be. */
const askedSets: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: Array.from({ length: 20 }, (_, index) => `1.${index + 1}`),
  ExcelApiDesktop: ['1.1', '1.2', '1.3'],
  ExcelApiOnline: ['1.1'],
  SharedRuntime: ['1.1', '1.2'],
  CustomFunctionsRuntime: ['1.1', '1.2', '1.3', '1.4'],
  DialogApi: ['1.1', '1.2'],
  RibbonApi: ['1.1', '1.2'],
};

/** Which Excel this page runs in. Use it after `Office.onReady`. */
export function knownExcel(): RecordedExcel {
  const { requirements, displayLanguage, contentLanguage } = Office.context;
  // Typed as always there; older hosts lack both.
  const platform = Office.context.platform as Office.PlatformType | undefined;
  const diagnostics = Office.context.diagnostics as Office.ContextInformation | undefined;
  const newest = (name: string, versions: readonly string[]) =>
    versions.filter((version) => requirements.isSetSupported(name, version)).pop() ?? '';
  return {
    platform: String(platform ?? ''),
    version: diagnostics?.version ?? '',
    displayLanguage,
    contentLanguage,
    sets: Object.fromEntries(
      Object.entries(askedSets).map(([name, versions]) => [name, newest(name, versions)]),
    ),
  };
}
