/** The day where the user is, as ISO text. */
export function localDay(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${String(now.getFullYear())}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/** The time where the user is, as the context of a command gives it: the day, and the minute. */
export function localTime(now: Date): { readonly today: string; readonly now: string } {
  const today = localDay(now);
  const hours = String(now.getHours()).padStart(2, '0');
  return { today, now: `${today}T${hours}:${String(now.getMinutes()).padStart(2, '0')}` };
}
