import type { Theme } from '../../../shared/ui/pane-props';

/** The part of `Office.context.officeTheme` that is looked at. Older hosts lack some or all of it. */
export type OfficeColors = Partial<Pick<Office.OfficeTheme, 'bodyBackgroundColor' | 'isDarkTheme'>>;

/**
 * How the pane should look beside Office; `undefined` where Office does not say.
 *
 * The black that contrast themes have is blacker than that of Office's own black theme.
 */
export function themeOf(colors: OfficeColors | undefined): Theme | undefined {
  const background = backgroundOf(colors);
  if (background === '000000') return 'contrast';
  const isDark = colors?.isDarkTheme ?? (background === null ? null : isDarkColor(background));
  if (isDark === null) return undefined;
  return isDark ? 'dark' : 'light';
}

function backgroundOf(colors: OfficeColors | undefined): string | null {
  return /^#?([0-9a-f]{6})/i.exec(colors?.bodyBackgroundColor ?? '')?.[1] ?? null;
}

function isDarkColor(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    return Number.parseInt(color.slice(at, at + 2), 16);
  });
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128;
}

/** Calls back when the theme may have changed: Excel has no event for it, but people come back. */
export function onThemeChange(listener: (theme: Theme | undefined) => void): void {
  const read = () => {
    listener(currentTheme());
  };
  window.addEventListener('focus', read);
  document.addEventListener('visibilitychange', read);
}

/** The theme that Office has now. */
export function currentTheme(): Theme | undefined {
  // Typed as always there; it is not in a browser, nor in some versions of Excel on the web.
  const context: { readonly officeTheme?: OfficeColors } = Office.context;
  return themeOf(context.officeTheme);
}
