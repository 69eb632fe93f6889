import { describe, expect, inject, test } from 'vitest';
import { readBuiltSite } from './built-site.ts';
import { siteChecks } from './registry.ts';
import { formatSiteIssue } from './site-check.ts';

describe.for(['ownSite', 'fixtureSite'] as const)('the %s', (name) => {
  const { directory, base, siteUrl } = inject(name);
  const site = readBuiltSite(directory, { base, siteUrl });

  test.for(siteChecks)('passes the check of $name', async ({ check }) => {
    expect((await Array.fromAsync(check(site), formatSiteIssue)).slice(0, 20)).toEqual([]);
  });
});
