const isoMoment = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const millisecondsOfDay = 86_400_000;

/** Tells whether a text is a date, with or without a time, as ISO 8601 writes it. */
export function isSerialDate(text: string): boolean {
  return isoMoment.test(text) && !Number.isNaN(momentOf(text));
}

/** The number that stands for a moment in a cell (1900 system, from March 1900 on). */
export function serialOfIsoText(text: string): number {
  return (momentOf(text) - Date.UTC(1899, 11, 30)) / millisecondsOfDay;
}

function momentOf(text: string): number {
  return Date.parse(text.includes('T') && !text.endsWith('Z') ? `${text}Z` : text);
}
