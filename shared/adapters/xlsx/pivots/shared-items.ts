import type { Scalar } from '../../../core/index';

const LONGEST_SHORT_TEXT = 255;

/** Kinds of values that the attributes tell apart; Excel counts truth values among the texts. */
interface Kinds {
  readonly hasText: boolean;
  readonly hasBlank: boolean;
  readonly numbers: readonly number[];
}

/**
 * What Excel wants to know beforehand about the values of a field: their kinds, and the limits of
 * the numbers. It repairs a file whose values are not as announced.
 */
export function sharedItemsAttributes(values: readonly Scalar[], isListed: boolean): string {
  const kinds = kindsOf(values);
  const isLong = values.some(
    (value) => typeof value === 'string' && value.length > LONGEST_SHORT_TEXT,
  );
  const attributes = [
    ...textAttributes(kinds),
    ...numberAttributes(kinds),
    ...(isListed ? [`count="${values.length}"`] : []),
    ...(isLong ? ['longText="1"'] : []),
  ];
  return attributes.map((attribute) => ` ${attribute}`).join('');
}

function kindsOf(values: readonly Scalar[]): Kinds {
  return {
    hasText: values.some((value) => typeof value === 'string' || typeof value === 'boolean'),
    hasBlank: values.includes(null),
    numbers: values.filter((value) => typeof value === 'number'),
  };
}

function textAttributes({ hasText, hasBlank, numbers }: Kinds): readonly string[] {
  const hasNumber = numbers.length > 0;
  const blank = hasBlank ? ['containsBlank="1"'] : [];
  if (hasText) return [...blank, ...(hasNumber ? ['containsMixedTypes="1"'] : [])];
  if (hasNumber && !hasBlank) return ['containsSemiMixedTypes="0"', 'containsString="0"'];
  if (hasNumber) return ['containsString="0"', ...blank];
  return hasBlank ? ['containsNonDate="0"', 'containsString="0"', ...blank] : [];
}

function numberAttributes({ numbers }: Kinds): readonly string[] {
  const [first] = numbers;
  if (first === undefined) return [];
  const least = numbers.reduce((one, other) => Math.min(one, other), first);
  const most = numbers.reduce((one, other) => Math.max(one, other), first);
  const areIntegers = numbers.every((number) => Number.isInteger(number));
  return [
    'containsNumber="1"',
    ...(areIntegers ? ['containsInteger="1"'] : []),
    `minValue="${least}"`,
    `maxValue="${most}"`,
  ];
}
