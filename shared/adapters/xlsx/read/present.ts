type Optional<Source> = {
  [Key in keyof Source as undefined extends Source[Key] ? Key : never]?: Exclude<
    Source[Key],
    undefined
  >;
};

type Required<Source> = {
  [Key in keyof Source as undefined extends Source[Key] ? never : Key]: Source[Key];
};

/**
 * The entries of an object that have a value: optional properties of the model are left out, never
 * `undefined`.
 *
 * @example
 * present({ fontName: undefined, bold: true }) // { bold: true }
 */
export function present<Source extends object>(
  source: Source,
): Optional<Source> & Required<Source> {
  const entries = Object.entries(source).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Optional<Source> & Required<Source>;
}
