import {
  functionTexts,
  type FunctionName,
  type FunctionText,
  type Language,
} from '../../../shared/core/index';

/** How Excel passes each argument, in the order of the texts, and what it gets back. */
interface FunctionShape {
  readonly parameters: readonly ('scalar' | 'matrix')[];
  readonly result: 'number' | 'string' | 'any';
  /** The function goes on pushing values. */
  readonly isStreaming?: true;
}

const shapes: Readonly<Record<FunctionName, FunctionShape>> = {
  MATURITYLEVEL: { parameters: ['matrix'], result: 'number' },
  KPI: { parameters: ['scalar', 'scalar', 'scalar'], result: 'any', isStreaming: true },
  FISCALYEAR: { parameters: ['scalar'], result: 'number' },
  CORPORATENUMBER: { parameters: ['scalar'], result: 'string' },
  FOLDNAME: { parameters: ['scalar'], result: 'string' },
};

/** The names of all functions, as Excel lists them. */
export const functionNames = Object.keys(shapes) as readonly FunctionName[];

/** The place on the help page that tells of a function. */
export function helpAnchor(name: FunctionName): string {
  return name.toLowerCase();
}

/** What Excel reads to know the functions (functions.json), in a language. */
export function functionMetadata(language: Language, helpPage: string) {
  return {
    functions: functionNames.map((name) => describeFunction(name, { language, helpPage })),
  };
}

function describeFunction(
  name: FunctionName,
  { language, helpPage }: { readonly language: Language; readonly helpPage: string },
) {
  const texts: FunctionText = functionTexts[name];
  const shape = shapes[name];
  return {
    id: name,
    name,
    description: texts.description[language],
    helpUrl: `${helpPage}#${helpAnchor(name)}`,
    result: { type: shape.result, dimensionality: 'scalar' },
    parameters: texts.parameters.map((parameter, index) => ({
      name: parameter.name[language],
      description: parameter.description[language],
      // Cells hold what people typed; the functions say themselves what they can't read.
      type: 'any',
      dimensionality: shape.parameters[index] ?? 'scalar',
      ...(parameter.isOptional === true ? { optional: true } : {}),
    })),
    ...(shape.isStreaming === true ? { options: { stream: true } } : {}),
  };
}
