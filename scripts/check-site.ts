/** `npm run check:site -- [FOLDER]`: what a finished site must satisfy; the folder is that of the build unless given. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readBuiltSite } from './check-site/built-site.ts';
import { siteChecks } from './check-site/registry.ts';
import { formatSiteIssue } from './check-site/site-check.ts';
import { readSettings } from './serve/settings.ts';

const { directory, base, siteUrl } = readSettings(process.env);
const folder = process.argv[2] ?? directory;
if (existsSync(join(folder, 'index.html'))) {
  const site = readBuiltSite(folder, { base, siteUrl });
  for (const { name, check } of siteChecks) {
    const issues = await Array.fromAsync(check(site), formatSiteIssue);
    console.log([`${name}: ${issues.length === 0 ? 'good' : `${issues.length} issues`}`, ...issues].join('\n  '));
    if (issues.length > 0) process.exitCode = 1;
  }
} else {
  console.error(`check-site: ${folder} holds no built site. Build it with: npm run build`);
  process.exitCode = 1;
}
