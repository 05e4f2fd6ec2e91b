import { readTree, type OpenPackage } from './open-package';
import { attributeOf, childElements } from '../xml/xml-tree';

/** How one part points to another. `target` is a path in the package unless it is external. */
export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type, e.g. `worksheet`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** What a part points to, in file order. The package itself is the empty path. */
export function relationshipsOf(source: OpenPackage, path: string): readonly Relationship[] {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash + 1);
  const tree = readTree(source, `${folder}_rels/${path.slice(slash + 1)}.rels`);
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
