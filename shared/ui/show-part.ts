import type { RibbonTarget } from '../core/index';

/** A part of the pane as the ribbon and the menu call it. */
export type PanePart = Extract<RibbonTarget, { readonly open: unknown }>['open'];

/** The tabs of the pane by the parts that the ribbon names. */
const tabs: Readonly<Record<PanePart, string>> = {
  home: 'home',
  work: 'work',
  card: 'row',
  kpi: 'kpi',
  maturity: 'maturity',
  check: 'check',
  import: 'import',
};

/** Chooses a part of the pane as a click on its tab does. On the first-run page there are no tabs. */
export function showPart(root: HTMLElement, part: PanePart): void {
  root.querySelector<HTMLElement>(`#pane-tab-${tabs[part]}`)?.click();
}
