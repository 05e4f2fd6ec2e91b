import type { Probe, Probing } from './probe';

/** What the engine lacks, asked where it would be. */
function foundGlobals(): readonly string[] {
  const kinds = {
    setTimeout: typeof setTimeout,
    URL: typeof URL,
    TextEncoder: typeof TextEncoder,
    fetch: typeof fetch,
    crypto: typeof crypto,
    structuredClone: typeof structuredClone,
    atob: typeof atob,
    performance: typeof performance,
  };
  return Object.entries(kinds).flatMap(([name, kind]) => (kind === 'undefined' ? [] : name));
}

/** A store is left as it was. */
function propertyRefusal({ refusal }: Probing, size: number): 'done' | 'refused' {
  const store = PropertiesService.getDocumentProperties();
  try {
    return refusal(() => store.setProperty('tsunagi-kit', 'x'.repeat(size)));
  } finally {
    store.deleteProperty('tsunagi-kit');
  }
}

/** Services beside the spreadsheet, and the engine. */
export const serviceProbes: readonly Probe[] = [
  {
    id: 'services-without-a-scope',
    question: {
      ja: 'この権限だけで LockService、PropertiesService、Session の表示言語を使える？',
      en: 'Do LockService, PropertiesService and the locale of Session work with our scopes?',
    },
    expected: ['done', 'done', 'done'],
    ask: ({ refusal }) => [
      refusal(() => LockService.getDocumentLock().hasLock()),
      refusal(() => PropertiesService.getDocumentProperties().getKeys()),
      refusal(() => Session.getActiveUserLocale()),
    ],
  },
  {
    id: 'no-address-of-the-user',
    question: {
      ja: '利用者のアドレスは空のまま？（アドレスは記録しません）',
      en: 'Is the address of the user empty? (it is not recorded)',
    },
    expected: true,
    ask: () => Session.getActiveUser().getEmail() === '',
  },
  {
    id: 'a-lock-taken-twice',
    question: {
      ja: '同じ実行が同じロックを2回取れる？',
      en: 'Does the same run get the same lock twice?',
    },
    expected: [true, true],
    ask: () => {
      // The kit holds the document's lock while it runs.
      const lock = LockService.getScriptLock();
      const answers = [lock.tryLock(1000), lock.tryLock(1000)];
      lock.releaseLock();
      return answers;
    },
  },
  {
    id: 'size-of-properties',
    question: { ja: 'プロパティは1件9 KBまで？', en: 'Has a property room for 9 kB?' },
    expected: ['done', 'refused'],
    ask: (probing) => [propertyRefusal(probing, 9 * 1024), propertyRefusal(probing, 9 * 1024 + 1)],
  },
  {
    id: 'globals-of-the-engine',
    question: {
      ja: 'タイマーや URL などがない？（あるものの名前）',
      en: 'Are there no timers, URL and the like? (names of those found)',
    },
    expected: [],
    ask: foundGlobals,
  },
  {
    id: 'own-lists-dates-and-errors',
    question: {
      ja: 'サービスがくれる配列・日付・例外は instanceof で分かる？',
      en: 'Does instanceof hold for lists, dates and errors that services give?',
    },
    expected: [true, true, true],
    ask: ({ sheet }) => {
      const cell = sheet.getRange('A1').setNumberFormat('yyyy/mm/dd').setValue(45_000);
      let error: unknown;
      try {
        sheet.getRange(0, 0);
      } catch (thrown) {
        error = thrown;
      }
      const values = cell.getValues();
      const date: unknown = values[0]?.[0];
      return [values instanceof Array, date instanceof Date, error instanceof Error];
    },
  },
];
