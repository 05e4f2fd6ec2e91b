import { createHash } from 'node:crypto';
import {
  addInTexts,
  functionHelpTexts,
  functionTexts,
  type FunctionName,
  type FunctionText,
  type Language,
} from '../../shared/core/index';
import { functionNames, helpAnchor } from '../../excel-addin/src/functions/metadata';
import { files, functionNamespace } from './content';
import { escapeXml } from './xml';

const style = `
:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem;
  font: 16px/1.7 "Segoe UI", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", sans-serif; }
h1 { font-size: 1.6rem; }
h2 { border-top: 1px solid; font-size: 1.2rem; margin-top: 2.4rem; padding-top: 1.2rem; }
h3 { font-size: 1rem; margin: 1rem 0 .2rem; }
h3 + p, dl { margin-top: 0; }
code { font-family: Consolas, "Cascadia Mono", monospace; overflow-wrap: anywhere; }
dt { font-weight: 600; margin-top: .6rem; }
dd { margin-left: 1.2rem; }
`;

const otherLanguage = { ja: 'en', en: 'ja' } as const;
const languageNames = { ja: '日本語', en: 'English' } as const;

/** The page that Excel opens for help on a function; it also tells of support, data and terms. */
export function helpPage(language: Language): string {
  const texts = functionHelpTexts;
  const other = otherLanguage[language];
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeXml(`${texts.title[language]} - ${addInTexts.name[language]}`)}</title>
    <style>${style}</style>
  </head>
  <body>
    <p><a href="${files.help[other]}" lang="${other}" hreflang="${other}">${languageNames[other]}</a></p>
    <h1>${escapeXml(texts.title[language])}</h1>
    <p>${escapeXml(texts.lead[language])}</p>
    ${functionNames.map((name) => functionSection(name, language)).join('\n    ')}
    ${section('support', texts.support[language], texts.supportText[language])}
    ${section('privacy', texts.privacy[language], texts.privacyText[language])}
    ${section('terms', texts.terms[language], texts.termsText[language])}
  </body>
</html>
`;
}

function section(id: string, title: string, text: string): string {
  return `<section id="${id}"><h2>${escapeXml(title)}</h2><p>${escapeXml(text)}</p></section>`;
}

function functionSection(name: FunctionName, language: Language): string {
  const { description, example, parameters, result }: FunctionText = functionTexts[name];
  const texts = functionHelpTexts;
  const names = parameters.map((parameter) =>
    parameter.isOptional === true ? `[${parameter.name[language]}]` : parameter.name[language],
  );
  const explained = parameters.map((parameter) => {
    const optional = parameter.isOptional === true ? ` (${texts.optional[language]})` : '';
    return `<dt>${escapeXml(parameter.name[language] + optional)}</dt><dd>${escapeXml(parameter.description[language])}</dd>`;
  });
  return [
    `<section id="${helpAnchor(name)}">`,
    `<h2><code>${functionNamespace}.${name}(${escapeXml(names.join(', '))})</code></h2>`,
    `<p>${escapeXml(description[language])}</p>`,
    `<h3>${escapeXml(texts.parameters[language])}</h3><dl>${explained.join('')}</dl>`,
    `<h3>${escapeXml(texts.gives[language])}</h3><p>${escapeXml(result[language])}</p>`,
    `<h3>${escapeXml(texts.example[language])}</h3>`,
    `<p><code>=${functionNamespace}.${escapeXml(example.formula)}</code> → <code>${escapeXml(example.shows)}</code></p>`,
    '</section>',
  ].join('');
}

/** Lets the page's policy admit this style and no other. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
