import { parseArgs } from 'node:util';
import type { Language } from '../../shared/core/index';

/** The commands that the program knows. */
export const cliCommands = ['new', 'import', 'kpi', 'maturity', 'network', 'check'] as const;

export type CliCommand = (typeof cliCommands)[number];

/** What was asked for, checked for form only. Option values are as typed. */
export interface CliRequest {
  readonly command: CliCommand;
  /** Files in their order: as many as the command takes. */
  readonly files: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly isJson: boolean;
  readonly isDryRun: boolean;
  readonly isSample: boolean;
  readonly isFix: boolean;
  readonly keepsBackup: boolean;
}

/** What is wrong with how the program was called. */
export type UsageFault =
  | { readonly code: 'command-missing' }
  | { readonly code: 'command-unknown'; readonly value: string }
  | { readonly code: 'option-unknown'; readonly value: string }
  | { readonly code: 'option-value'; readonly value: string }
  | { readonly code: 'option-missing'; readonly value: string }
  | { readonly code: 'file-count'; readonly value: string };

export type ParsedArguments =
  | { readonly kind: 'request'; readonly request: CliRequest }
  | { readonly kind: 'help'; readonly command: CliCommand | null; readonly language: Language }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'wrong';
      readonly fault: UsageFault;
      readonly command: CliCommand | null;
      readonly language: Language;
    };

interface CommandShape {
  readonly fileCount: number;
  readonly texts: readonly string[];
  readonly flags: readonly string[];
  readonly required: readonly string[];
  /** Without this flag the command writes nothing, so that options for writing make no sense. */
  readonly writesWith?: string;
}

const writing = { texts: ['out'], flags: ['dry-run', 'backup'] } as const;

const shapes: Readonly<Record<CliCommand, CommandShape>> = {
  new: {
    fileCount: 1,
    texts: ['name', 'fiscal-year', ...writing.texts],
    flags: ['sample', ...writing.flags],
    required: [],
  },
  import: {
    fileCount: 2,
    texts: ['table', 'map', ...writing.texts],
    flags: [...writing.flags],
    required: ['table'],
  },
  kpi: { fileCount: 1, texts: ['fiscal-year', 'from', 'to', 'by'], flags: [], required: [] },
  maturity: { fileCount: 1, texts: ['round'], flags: [], required: [] },
  network: { fileCount: 1, texts: [], flags: [], required: [] },
  check: {
    fileCount: 1,
    texts: [...writing.texts],
    flags: ['fix', ...writing.flags],
    required: [],
    writesWith: 'fix',
  },
};

const commonTexts = ['lang', 'seed'];
const commonFlags = ['json', 'help'];

/** Understands how the program was called, or says what is wrong with it. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const language = askedLanguage(args);
  const [first = '', ...rest] = args;
  if (first === '--version') return { kind: 'version' };
  if (first === '--help' || first === 'help') return { kind: 'help', command: null, language };
  const command = cliCommands.find((candidate) => candidate === first);
  if (command !== undefined) return parseCommand(command, rest, language);
  const fault: UsageFault =
    first === '' ? { code: 'command-missing' } : { code: 'command-unknown', value: first };
  return { kind: 'wrong', fault, command: null, language };
}

/** Messages about wrong usage come in the asked language too, so it is looked for beforehand. */
function askedLanguage(args: readonly string[]): Language {
  const index = args.indexOf('--lang');
  const isEnglish = (index >= 0 && args[index + 1] === 'en') || args.includes('--lang=en');
  return isEnglish ? 'en' : 'ja';
}

function parseCommand(
  command: CliCommand,
  args: readonly string[],
  language: Language,
): ParsedArguments {
  const shape = shapes[command];
  const { tokens } = parseArgs({
    args: [...args],
    options: optionTypes(shape),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const read = readTokens(tokens, shape);
  if (read.flags.has('help')) return { kind: 'help', command, language };
  const fault = read.fault ?? missingFault(read, shape);
  if (fault !== null) return { kind: 'wrong', fault, command, language };
  return {
    kind: 'request',
    request: {
      command,
      files: read.files,
      options: read.texts,
      language,
      isJson: read.flags.has('json'),
      isDryRun: read.flags.has('dry-run'),
      isSample: read.flags.has('sample'),
      isFix: read.flags.has('fix'),
      keepsBackup: read.flags.has('backup'),
    },
  };
}

function optionTypes(shape: CommandShape): OptionTypes {
  const texts = [...shape.texts, ...commonTexts].map((name) => [name, { type: 'string' }] as const);
  const flags = [...shape.flags, ...commonFlags].map(
    (name) => [name, { type: 'boolean' }] as const,
  );
  return Object.fromEntries<OptionTypes[string]>([...texts, ...flags]);
}

interface ReadTokens {
  readonly files: string[];
  readonly texts: Map<string, string>;
  readonly flags: Set<string>;
  fault: UsageFault | null;
}

type OptionTypes = Record<string, { readonly type: 'string' | 'boolean' }>;

/** What `parseArgs` says about one argument, as far as it matters here. */
type Token =
  | { readonly kind: 'positional'; readonly value: string }
  | {
      readonly kind: 'option';
      readonly name: string;
      readonly rawName: string;
      readonly value: string | undefined;
    }
  | { readonly kind: 'option-terminator' };

function readTokens(tokens: readonly Token[], shape: CommandShape): ReadTokens {
  const read: ReadTokens = { files: [], texts: new Map(), flags: new Set(), fault: null };
  for (const token of tokens) {
    if (token.kind === 'positional') read.files.push(token.value);
    if (token.kind === 'option') read.fault = readOption(token, shape, read) ?? read.fault;
  }
  return read;
}

function readOption(
  { name, rawName, value }: Extract<Token, { kind: 'option' }>,
  shape: CommandShape,
  read: ReadTokens,
): UsageFault | null {
  if ([...shape.flags, ...commonFlags].includes(name)) {
    read.flags.add(name);
    return value === undefined ? null : { code: 'option-value', value: rawName };
  }
  if (![...shape.texts, ...commonTexts].includes(name)) {
    return { code: 'option-unknown', value: rawName };
  }
  // A value that is itself an option is a forgotten value.
  if (value === undefined || value.startsWith('--')) {
    return { code: 'option-value', value: rawName };
  }
  if (name === 'lang' && value !== 'ja' && value !== 'en') {
    return { code: 'option-value', value: rawName };
  }
  read.texts.set(name, value);
  return null;
}

function missingFault(read: ReadTokens, shape: CommandShape): UsageFault | null {
  const missing = shape.required.find((name) => !read.texts.has(name));
  if (missing !== undefined) return { code: 'option-missing', value: `--${missing}` };
  const { writesWith } = shape;
  if (writesWith !== undefined && !read.flags.has(writesWith) && asksToWrite(read)) {
    return { code: 'option-missing', value: `--${writesWith}` };
  }
  if (read.files.length === shape.fileCount) return null;
  return { code: 'file-count', value: String(shape.fileCount) };
}

function asksToWrite({ texts, flags }: ReadTokens): boolean {
  return (
    writing.texts.some((name) => texts.has(name)) || writing.flags.some((name) => flags.has(name))
  );
}
