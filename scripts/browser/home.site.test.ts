import { describe, expect, inject } from 'vitest';
import { axeViolations } from './axe.ts';
import { browserTest } from './browser-test.ts';

const schemes = ['light', 'dark'] as const;

describe.for(['ownSite', 'fixtureSite'] as const)('the home page of the %s', (name) => {
  const { url } = inject(name);

  browserTest.for(schemes)('opens without errors or axe violations in %s', async (colorScheme, { open }) => {
    const { page, errors } = await open(url, { colorScheme });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
