import type { Frame, Page } from 'playwright-core';

interface AxeChecker {
  readonly run: (
    context: string,
    options: { readonly resultTypes: readonly string[] },
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

/** What axe, which the page must hold by now, finds serious or critical in a part of the page. */
export function seriousFindings(page: Page | Frame, part = '.pane'): Promise<readonly string[]> {
  return page.evaluate(async (context) => {
    const { axe: checker } = window as unknown as { readonly axe: AxeChecker };
    const { violations } = await checker.run(context, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, part);
}
