import { budgets } from './budgets.ts';
import { feeds } from './feeds.ts';
import { html } from './html.ts';
import { links } from './links.ts';
import { maths } from './maths.ts';
import { metadata } from './metadata.ts';
import type { SiteCheck } from './site-check.ts';

/** What a finished site is checked for, in the order of the report. */
export const siteChecks = [links, html, maths, feeds, budgets, metadata] satisfies readonly SiteCheck[];
