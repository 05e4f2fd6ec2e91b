import { strFromU8, strToU8 } from 'fflate';
import { parseDocument, serializeDocument, XML_DECLARATION } from '../xml/xml-tree';
import type { XmlDocument, XmlElement } from '../xml/xml-tree';
import { checkProlog } from './check-part';
import { packZip, type KeptEntry, type NewEntry } from './pack';
import { inspectPackage } from './preflight';
import { PackageFault } from './refusal';
import { checkPartSize, unpackEntry } from './unpack';
import type { ZipEntry } from './zip-directory';

/**
 * A package under change. Parts are unpacked when they are asked for; a part that nobody puts stays
 * as it lies in the file.
 *
 * Reading a part throws `PackageFault` when it is broken or too large, as opening does.
 */
export class PackageDraft {
  private readonly kept: ReadonlyMap<string, ZipEntry>;
  private readonly unpacked = new Map<string, Uint8Array>();
  private readonly documents = new Map<string, XmlDocument>();
  private readonly added = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();

  /** Opens a file, or starts an empty package. Throws `PackageFault` for a file that is refused. */
  constructor(private readonly file: Uint8Array = new Uint8Array()) {
    this.kept = new Map(file.length === 0 ? [] : entriesOf(file).map((each) => [each.path, each]));
  }

  /** The names of all parts as they stand now. */
  paths(): readonly string[] {
    const old = [...this.kept.keys()].filter((path) => !this.removed.has(path));
    return [...old, ...[...this.added.keys()].filter((path) => !this.kept.has(path))];
  }

  has(path: string): boolean {
    return this.added.has(path) || (this.kept.has(path) && !this.removed.has(path));
  }

  /** The contents of a part; `undefined` when there is none. */
  bytes(path: string): Uint8Array | undefined {
    return this.added.get(path) ?? (this.removed.has(path) ? undefined : this.unpack(path));
  }

  /** A small XML part as a tree; `undefined` when there is none. Throws `XmlFault` when it is none. */
  tree(path: string): XmlElement | undefined {
    return this.document(path)?.root;
  }

  /** Replaces an XML part, or adds it. What stands before the root stays. */
  putTree(path: string, root: XmlElement): void {
    const old = this.document(path);
    if (old?.root === root) return;
    const document = { prolog: old?.prolog ?? XML_DECLARATION, root };
    this.put(path, strToU8(serializeDocument(document)));
    this.documents.set(path, document);
  }

  /** Replaces a part, or adds it. The same contents leave the part as it lies in the file. */
  put(path: string, content: Uint8Array): void {
    this.documents.delete(path);
    this.removed.delete(path);
    const original = this.unpack(path);
    if (original !== undefined && areSameBytes(original, content)) this.added.delete(path);
    else this.added.set(path, content);
  }

  remove(path: string): void {
    this.documents.delete(path);
    this.added.delete(path);
    if (this.kept.has(path)) this.removed.add(path);
  }

  /** A name that no part has: the first free number from 1 on in place of `#`. */
  freePath(pattern: string): string {
    const taken = new Set(this.paths().map((path) => path.toLowerCase()));
    for (let number = 1; ; number += 1) {
      const path = pattern.replace('#', String(number));
      if (!taken.has(path.toLowerCase())) return path;
    }
  }

  /** The package as a file: the very bytes it was opened from when nothing has changed. */
  toBytes(): Uint8Array {
    if (this.added.size === 0 && this.removed.size === 0 && this.file.length > 0) return this.file;
    return packZip(this.paths().map((path) => this.entryAt(path)));
  }

  private entryAt(path: string): KeptEntry | NewEntry {
    const content = this.added.get(path);
    const entry = this.kept.get(path);
    if (content === undefined && entry !== undefined) {
      return { kind: 'kept', zip: this.file, entry };
    }
    return { kind: 'new', path, content: content ?? new Uint8Array() };
  }

  private document(path: string): XmlDocument | undefined {
    const known = this.documents.get(path);
    if (known !== undefined) return known;
    const content = this.bytes(path);
    if (content === undefined) return undefined;
    const document = parseDocument(strFromU8(content));
    this.documents.set(path, document);
    return document;
  }

  private unpack(path: string): Uint8Array | undefined {
    const known = this.unpacked.get(path);
    const entry = this.kept.get(path);
    if (known !== undefined || entry === undefined) return known;
    checkPartSize(entry);
    const content = unpackEntry(this.file, entry);
    if (/\.(xml|rels|vml)$/i.test(path)) checkProlog(path, content);
    this.unpacked.set(path, content);
    return content;
  }
}

function entriesOf(file: Uint8Array): readonly ZipEntry[] {
  const inspection = inspectPackage(file);
  if (inspection.kind === 'refused') throw new PackageFault(inspection.problems[0]);
  return inspection.entries;
}

function areSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
