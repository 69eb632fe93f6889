import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Violations of WCAG 2.2 AA that axe finds in a page as it stands.
 *
 * @returns one line per element: the rule, what it asks for, and where it is broken
 * @see https://github.com/dequelabs/axe-core/blob/develop/doc/API.md
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    // This runs in the page, where the source above has put axe into the global scope.
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    return (await tool.run({ runOnly: { type: 'tag', values: tags } })).violations;
  }, TAGS);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}
