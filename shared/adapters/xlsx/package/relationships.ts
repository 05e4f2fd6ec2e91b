import { attributeOf, childElements, type XmlElement } from '../xml/xml-tree';

/** How one part points to another. `target` is a path in the package unless it is external. */
export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type, e.g. `worksheet`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** Anything that gives the parts of a package as trees: one being read, one being changed. */
export interface PartTrees {
  readonly has: (path: string) => boolean;
  readonly tree: (path: string) => XmlElement | undefined;
}

/** Where the relationships of a part stand. The package itself is the empty path. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** What a part points to, in file order. The package itself is the empty path. */
export function relationshipsOf(source: PartTrees, path: string): readonly Relationship[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const tree = source.tree(relationshipsPath(path));
  if (tree === undefined) return [];
  return childElements(tree, 'Relationship').map((element) => {
    const target = attributeOf(element, 'Target') ?? '';
    const isExternal = attributeOf(element, 'TargetMode') === 'External';
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: (attributeOf(element, 'Type') ?? '').replace(/^.*\//, ''),
      target: isExternal ? target : resolveTarget(folder, target),
      isExternal,
    };
  });
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
