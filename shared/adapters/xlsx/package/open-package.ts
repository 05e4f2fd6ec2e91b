import { strFromU8 } from 'fflate';
import { limits } from './limits';
import { checkProlog, checkStringCount } from './check-part';
import { inspectPackage } from './preflight';
import { PackageFault } from './refusal';
import type { PartTrees } from './relationships';
import { checkPartSize, unpackEntry } from './unpack';
import { parseXml } from '../xml/xml-tree';

/** A package whose parts have been checked. Only parts that a model can hold are unpacked. */
export interface OpenPackage extends PartTrees {
  /** The names of all parts, also of those left packed. */
  readonly paths: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

const READ = /\.(xml|rels)$/i;
const LEFT_PACKED =
  /^(customXml|docProps|docMetadata)\/|^xl\/(media|embeddings|externalLinks|slicers|slicerCaches|timelines|timelineCaches|threadedComments|persons|richData|printerSettings|activeX|ctrlProps|webextensions|model|queryTables)\/|pivotCacheRecords\d*\.xml$|calcChain\.xml$/i;

// A pivot whose parts are larger than ours ever are is somebody else's, and is left alone.
const PIVOT_PART = /^xl\/pivot(Tables|Cache)\//i;

/** Opens a package within the limits, or throws `PackageFault` with what is wrong. */
export function openPackage(bytes: Uint8Array): OpenPackage {
  const inspection = inspectPackage(bytes);
  if (inspection.kind === 'refused') throw new PackageFault(inspection.problems[0]);
  const parts = new Map<string, Uint8Array>();
  for (const entry of inspection.entries) {
    if (!READ.test(entry.path) || LEFT_PACKED.test(entry.path)) continue;
    if (PIVOT_PART.test(entry.path) && entry.size > limits.smallPart) continue;
    checkPartSize(entry);
    const content = unpackEntry(bytes, entry);
    checkProlog(entry.path, content);
    if (/sharedStrings\.xml$/i.test(entry.path)) checkStringCount(content);
    parts.set(entry.path, content);
  }
  const paths = inspection.entries.map(({ path }) => path);
  return {
    paths,
    parts,
    has: (path) => paths.includes(path),
    tree: (path) => {
      const content = parts.get(path);
      return content === undefined ? undefined : parseXml(strFromU8(content));
    },
  };
}
