import type { TableDefinition } from './table-definition';

/** Keeps the literal types of a definition, so that column keys are checked by the compiler. */
export function defineTable<const Definition extends TableDefinition>(
  definition: Definition,
): Definition {
  return definition;
}
