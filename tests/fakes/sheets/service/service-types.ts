/**
 * What Google's services have, read from the published type definitions.
 *
 * The names of members, their overloads and the values of enumerations are taken from there and
 * nowhere else, so the stand-in cannot have a member that Apps Script lacks.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One parameter of an overload, with its type as it is written. */
export interface Parameter {
  readonly type: string;
  readonly isOptional: boolean;
  readonly isRest: boolean;
}

/** One way to call a method. */
export interface Overload {
  readonly parameters: readonly Parameter[];
  readonly returns: string;
}

/** The methods of an interface with their overloads. */
export type ServiceInterface = ReadonlyMap<string, readonly Overload[]>;

/** All interfaces and enumerations of the definitions, by their names without the namespace. */
export interface ServiceTypes {
  readonly interfaces: ReadonlyMap<string, ServiceInterface>;
  readonly enumerations: ReadonlyMap<string, readonly string[]>;
  /** Enumerations that hang on a service: `SpreadsheetApp` has `BorderStyle` and more. */
  readonly constants: ReadonlyMap<string, readonly string[]>;
}

const FILES = ['base', 'charts', 'html', 'lock', 'properties', 'spreadsheet', 'utilities'];

let known: ServiceTypes | undefined;

/** The definitions, read once. */
export function serviceTypes(): ServiceTypes {
  known ??= readDefinitions();
  return known;
}

function readDefinitions(): ServiceTypes {
  // Tests and scripts run in the project's folder; scripts bundle this file, which has no own place then.
  const folder = join(process.cwd(), 'node_modules', '@types', 'google-apps-script');
  const interfaces = new Map<string, ServiceInterface>();
  const enumerations = new Map<string, readonly string[]>();
  const constants = new Map<string, readonly string[]>();
  for (const file of FILES) {
    const path = join(folder, `google-apps-script.${file}.d.ts`);
    const text = withoutComments(readFileSync(path, 'utf8'));
    for (const { kind, name, body } of blocksOf(text)) {
      // Charts and cells both have a class TextStyle; that of cells is read later and stays.
      if (kind === 'enum') enumerations.set(name, listOf(body));
      else {
        interfaces.set(name, methodsOf(body));
        constants.set(name, constantsOf(body));
      }
    }
  }
  return { interfaces, enumerations, constants };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function* blocksOf(text: string): Generator<{ kind: string; name: string; body: string }> {
  for (const match of text.matchAll(/\b(interface|enum)\s+(\w+)[^{]*\{/g)) {
    const start = match.index + match[0].length;
    yield { kind: match[1]!, name: match[2]!, body: text.slice(start, closing(text, start)) };
  }
}

function closing(text: string, start: number): number {
  let depth = 1;
  let position = start;
  for (; depth > 0 && position < text.length; position += 1) {
    if (text[position] === '{') depth += 1;
    if (text[position] === '}') depth -= 1;
  }
  return position - 1;
}

function listOf(body: string): readonly string[] {
  return body
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function constantsOf(body: string): readonly string[] {
  return [...body.matchAll(/^\s*(\w+): typeof /gm)].map((match) => match[1]!);
}

function methodsOf(body: string): ServiceInterface {
  const methods = new Map<string, Overload[]>();
  for (const statement of splitOutside(body, ';')) {
    const match = /^\s*(\w+)\(([^]*)\):([^]*)$/.exec(statement);
    if (match === null) continue;
    const overload = { parameters: parametersOf(match[2]!), returns: match[3]!.trim() };
    methods.set(match[1]!, [...(methods.get(match[1]!) ?? []), overload]);
  }
  return methods;
}

function parametersOf(text: string): readonly Parameter[] {
  return splitOutside(text, ',').map((parameter) => {
    const match = /^\s*(\.\.\.)?\w+(\?)?:([^]*)$/.exec(parameter);
    if (match === null) throw new Error(`Not a parameter: ${parameter}`);
    return { type: match[3]!.trim(), isOptional: match[2] === '?', isRest: match[1] === '...' };
  });
}

/** Splits at a separator that stands in no bracket. Blank parts are left out. */
export function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let position = 0; position < text.length; position += 1) {
    const character = text.charAt(position);
    if ('({[<'.includes(character)) depth += 1;
    if (')}]>'.includes(character) && text[position - 1] !== '=') depth -= 1;
    if (depth > 0 || character !== separator) continue;
    parts.push(text.slice(start, position));
    start = position + 1;
  }
  return [...parts, text.slice(start)].filter((part) => part.trim() !== '');
}
