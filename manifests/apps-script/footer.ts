import {
  followParameter,
  functionTexts,
  sheetsFunctionNotes,
  type FunctionName,
  type FunctionText,
} from '../../shared/core/index';

const prefix = 'TSUNAGI_';

/** How formulas give and get values, as the help in Sheets shows them. */
interface FunctionShape {
  /** Names and types in the order of the texts. */
  readonly parameters: readonly (readonly [name: string, type: string])[];
  readonly result: string;
}

const shapes: Readonly<Record<FunctionName, FunctionShape>> = {
  MATURITYLEVEL: { parameters: [['ticks', 'boolean[][]']], result: 'number' },
  KPI: {
    parameters: [
      ['kpi', 'string'],
      ['from', 'Date'],
      ['to', 'Date'],
      ['follow', 'any[][]'],
    ],
    result: 'number',
  },
  FISCALYEAR: { parameters: [['date', 'Date']], result: 'number' },
  CORPORATENUMBER: { parameters: [['number', 'string']], result: 'string' },
  FOLDNAME: { parameters: [['name', 'string']], result: 'string' },
};

/**
 * The functions that Google finds in Code.js, for the names that the bundle gives.
 *
 * Google calls nothing but functions that stand at the top of a file under their own names, and
 * reads the help of worksheet functions from the comments before them.
 */
export function codeFooter(names: readonly string[]): string {
  return `${[...names].sort().map(topLevelFunction).join('\n')}\n`;
}

function topLevelFunction(name: string): string {
  const found = (Object.keys(shapes) as FunctionName[]).find((key) => `${prefix}${key}` === name);
  if (found === undefined) return declaration(name, ['given']);
  const parameters = shapes[found].parameters.map(([parameter]) => parameter);
  return `${functionHelp(found)}\n${declaration(name, parameters)}`;
}

function declaration(name: string, parameters: readonly string[]): string {
  const list = parameters.join(', ');
  return `function ${name}(${list}) {\n  return App.${name}(${list});\n}`;
}

/** The comment from which Sheets makes the help of a function, Japanese first. */
function functionHelp(name: FunctionName): string {
  const texts: FunctionText = functionTexts[name];
  const notes = sheetsFunctionNotes[name];
  const description = name === 'KPI' ? kpiDescription : texts.description;
  const lines = [
    `${description.ja}${notes.ja}`,
    `${description.en} ${notes.en}`,
    '',
    ...parameterLines(name, texts),
    `@return {${shapes[name].result}} ${texts.result.ja} / ${texts.result.en}`,
    '@customfunction',
  ];
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

/** The common text promises that the value follows the workbook, which Sheets does not do. */
const kpiDescription = {
  ja: functionTexts.KPI.description.ja.replace('ブックを直すと値も変わります。', ''),
  en: functionTexts.KPI.description.en.replace(', and follows its changes', ''),
};

function parameterLines(name: FunctionName, { parameters }: FunctionText): readonly string[] {
  const all = name === 'KPI' ? [...parameters, followParameter] : parameters;
  return all.map((parameter, index) => {
    const [word, type] = shapes[name].parameters[index] ?? ['value', 'any'];
    const shown = parameter.isOptional === true ? `[${word}]` : word;
    const { ja, en } = parameter.description;
    return `@param {${type}} ${shown} ${parameter.name.ja}：${ja} / ${en}`;
  });
}
