import type { Language, LocalizedText } from '../../../shared/core/index';
import { allProbes } from './probes/all-probes';
import type { ProbeResult } from './probes/probe';
import type { CaseResult } from './run-case';
import { kitWords } from './words';

/** Results so far, as two tables; what went well is said in one word. */
export function resultTables(
  {
    cases,
    probes,
  }: { readonly cases: readonly CaseResult[]; readonly probes: readonly ProbeResult[] },
  language: Language,
): readonly HTMLElement[] {
  const heads = [kitWords.part[language], kitWords.result[language]];
  const rows = [
    cases.map((result) => caseRow(result, language)),
    probes.map((result) => probeRow(result, language)),
  ];
  return [
    tableOf({ caption: captionOf(kitWords.cases, cases, language), heads, rows: rows[0] ?? [] }),
    tableOf({ caption: captionOf(kitWords.probes, probes, language), heads, rows: rows[1] ?? [] }),
  ];
}

interface Row {
  readonly title: string;
  readonly details: readonly string[];
  readonly result: string;
  readonly outcome: string;
}

function caseRow({ name, outcome, details, isLowered }: CaseResult, language: Language): Row {
  return {
    title: name,
    details: [...details, ...(isLowered ? [kitWords.lowered[language]] : [])],
    result: kitWords.outcomes[outcome][language],
    outcome,
  };
}

function probeRow({ id, outcome, expected, found }: ProbeResult, language: Language): Row {
  const isOf = outcome === 'different' || outcome === 'failed';
  return {
    title: questionOf(id, language),
    details: isOf
      ? [
          `${kitWords.expected[language]}: ${JSON.stringify(expected)}`,
          `${kitWords.found[language]}: ${JSON.stringify(found)}`,
        ]
      : [],
    result: kitWords.outcomes[outcome][language],
    outcome,
  };
}

function questionOf(id: string, language: Language): string {
  const probe = allProbes.find((each) => each.id === id);
  return probe === undefined ? id : `${probe.question[language]} (${id})`;
}

/** How many went as expected, of how many. */
function captionOf(
  title: LocalizedText,
  results: readonly { readonly outcome: string }[],
  language: Language,
): string {
  const good = results.filter(({ outcome }) => outcome === 'passed' || outcome === 'same');
  return `${title[language]} ${good.length} / ${results.length}`;
}

interface ResultTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

function tableOf({ caption, heads, rows }: ResultTable): HTMLElement {
  const table = document.createElement('table');
  table.createCaption().textContent = caption;
  const head = table.createTHead().insertRow();
  for (const text of heads) head.append(elementWith('th', text, { scope: 'col' }));
  const body = table.createTBody();
  for (const { title, details, result, outcome } of rows) {
    const row = body.insertRow();
    row.dataset['outcome'] = outcome;
    const first = row.insertCell();
    first.textContent = title;
    for (const line of details) first.append(elementWith('div', line, { class: 'detail' }));
    row.insertCell().textContent = result;
  }
  return table;
}

function elementWith(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>>,
): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  return element;
}
