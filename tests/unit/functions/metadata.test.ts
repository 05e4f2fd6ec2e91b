import { functionBodies } from '../../../excel-addin/src/functions/associate';
import { functionMetadata, functionNames } from '../../../excel-addin/src/functions/metadata';
import { plainFunctions } from '../../../shared/shell/functions/plain-functions';
import { functionTexts } from '../../../shared/core/index';
import { helpPage } from '../../../manifests/excel/help-page';
import { anExcel } from './an-excel';

const page = 'https://example.jp/help.html';
const languages = ['ja', 'en'] as const;

describe.each(languages)('the list of functions in %s', (language) => {
  const { functions } = functionMetadata(language, page);

  test('names exactly the functions that the code offers', () => {
    const bodies = functionBodies({ language, source: null }, anExcel().host);
    expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(bodies).sort());
    expect([...functionNames].sort()).toEqual(Object.keys(functionTexts).sort());
  });

  test('lists as many parameters as the code takes, and streams only what pushes values', () => {
    const plain: Readonly<Record<string, { readonly length: number } | undefined>> =
      plainFunctions(language);
    for (const { id, parameters, options } of functions) {
      expect([id, plain[id]?.length ?? 3]).toEqual([id, parameters.length]);
      expect(options?.stream ?? false).toBe(plain[id] === undefined);
    }
  });

  test('keeps to the rules for ids and to what the formula bar shows', () => {
    for (const { id, name, description, parameters } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
      // A cell address or a name of R1C1 style would never be taken for a function.
      expect(id).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/);
      expect(name).toBe(id);
      expect(description.length).toBeLessThanOrEqual(128);
      for (const parameter of parameters) expect(parameter.description).not.toBe('');
    }
  });

  test('puts optional parameters last', () => {
    for (const { parameters } of functions) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
  });

  test('leads to a place that the help page has', () => {
    const html = helpPage(language);
    for (const { helpUrl } of functions) {
      const [address, anchor] = helpUrl.split('#');
      expect(address).toBe(page);
      expect(html).toContain(`<section id="${anchor ?? ''}">`);
    }
  });
});

test('both lists differ in words only', () => {
  const shape = (language: 'ja' | 'en') =>
    functionMetadata(language, page).functions.map(({ parameters, description: _, ...rest }) => ({
      ...rest,
      parameters: parameters.map(({ name: _name, description: _words, ...other }) => other),
    }));
  expect(shape('ja')).toEqual(shape('en'));
});

describe('the help page', () => {
  test.each(languages)('explains every function and parameter in %s', (language) => {
    const html = helpPage(language);
    for (const { description, parameters } of Object.values(functionTexts)) {
      expect(html).toContain(description[language].replace(/"/g, '&quot;'));
      for (const { name } of parameters) expect(html).toContain(name[language]);
    }
  });

  test.each(languages)('runs nothing and loads nothing in %s', (language) => {
    const html = helpPage(language);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<img|<link|\bsrc=|url\(/);
  });

  test('shows examples that are true', () => {
    const bodies = functionBodies({ language: 'ja', source: null }, anExcel().host);
    const result = (name: keyof typeof bodies, value: unknown) =>
      String((bodies[name] as (value: unknown) => unknown)(value));
    expect(result('MATURITYLEVEL', [[true, true, false]])).toBe(
      functionTexts.MATURITYLEVEL.example.shows,
    );
    expect(result('FISCALYEAR', 45_382)).toBe(functionTexts.FISCALYEAR.example.shows);
    expect(result('CORPORATENUMBER', '４-0110-0109-8993')).toBe(
      functionTexts.CORPORATENUMBER.example.shows,
    );
    expect(result('FOLDNAME', '㈱みなと商店')).toBe(functionTexts.FOLDNAME.example.shows);
  });
});
