import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The parts of a package by path, in their order. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/** Takes a package apart. */
export function partsOf(bytes: Uint8Array): PackageParts {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** A part as text. */
export function textOfPart(parts: PackageParts, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`The package has no ${path}`);
  return strFromU8(part);
}

/** Puts parts together again. */
export function packageOf(parts: PackageParts): Uint8Array {
  const mtime = new Date(2023, 3, 1);
  const entries: Zippable = Object.fromEntries(
    [...parts].map(([path, part]) => [path, [part, { mtime }] as const]),
  );
  return zipSync(entries);
}

const contentTypes = '[Content_Types].xml';

/** A package that parts are put into, one by one. */
export class PackageEditing {
  private readonly parts: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(partsOf(bytes));
  }

  text(path: string): string {
    return textOfPart(this.parts, path);
  }

  /** Replaces a text in a part; a text that is not there is a mistake in the corpus. */
  change(path: string, change: (text: string) => string): void {
    const before = this.text(path);
    const after = change(before);
    if (after === before) throw new Error(`Nothing changed in ${path}`);
    this.parts.set(path, strToU8(after));
  }

  /** Adds a part with its content type; `null` for types that a file ending stands for. */
  add(path: string, content: string | Uint8Array, type: string | null): void {
    this.parts.set(path, typeof content === 'string' ? strToU8(content) : content);
    if (type === null) return;
    const override = `<Override PartName="/${path}" ContentType="${type}"/>`;
    this.change(contentTypes, (text) => text.replace('</Types>', `${override}</Types>`));
  }

  addDefaultType(extension: string, type: string): void {
    const entry = `<Default Extension="${extension}" ContentType="${type}"/>`;
    this.change(contentTypes, (text) => text.replace('<Override ', `${entry}<Override `));
  }

  /** Adds a relationship from a part (or, for `''`, from the package) under an id of one's own. */
  relate(from: string, id: string, { type, target, isExternal = false }: RelationshipEntry): void {
    const path = relationshipsPath(from);
    const mode = isExternal ? ' TargetMode="External"' : '';
    const entry = `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
    if (!this.parts.has(path)) this.parts.set(path, strToU8(noRelationships));
    this.change(path, (text) => text.replace('</Relationships>', `${entry}</Relationships>`));
  }

  toBytes(): Uint8Array {
    return packageOf(this.parts);
  }
}

interface RelationshipEntry {
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

const noRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Where the relationships of a part stand. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
