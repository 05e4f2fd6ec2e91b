/** What the keyboard stops at, if it is shown. */
const stops = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Lets the browser move the keyboard from stop to stop inside the pane.
 *
 * Office.js for the web moves it itself, but knows no `summary`, and leaves the pane from anything
 * that only a script can focus. What it does at both ends of the pane, going back to Excel, stays.
 */
export function letBrowserMoveFocus(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Tab' && !isAtEnd(root, event)) event.stopPropagation();
  });
}

function isAtEnd(root: HTMLElement, { shiftKey, target }: KeyboardEvent): boolean {
  const shown = [...root.querySelectorAll<HTMLElement>(stops)].filter((element) => {
    return element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();
  });
  return target === (shiftKey ? shown[0] : shown[shown.length - 1]);
}
