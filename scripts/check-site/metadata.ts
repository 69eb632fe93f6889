import type { SiteCheck, SitePage } from './site-check.ts';

interface Requirement {
  readonly what: string;
  readonly remedy: string;
  holds(page: SitePage): boolean;
}

const requirements: readonly Requirement[] = [
  {
    what: 'the page does not say its language',
    remedy: 'Set lang on <html>.',
    holds: ({ document }) => Boolean(document.documentElement.getAttribute('lang')),
  },
  {
    what: 'the page has no title',
    remedy: 'Give it a <title>.',
    holds: ({ document }) => document.title.trim() !== '',
  },
  {
    what: 'the page has no description',
    remedy: 'Give it a <meta name="description">.',
    holds: ({ document }) =>
      Boolean(document.querySelector('meta[name="description"]')?.getAttribute('content')?.trim()),
  },
  {
    what: 'the page has no canonical address',
    remedy: 'Give it a <link rel="canonical">.',
    holds: ({ document, file }) => file === '404.html' || document.querySelector('link[rel="canonical"]') !== null,
  },
  {
    what: 'the page does not have exactly one <h1>',
    remedy: 'Mark up its one main heading so.',
    holds: ({ document }) => document.querySelectorAll('h1').length === 1,
  },
];

/** Every page says what it is: a title of its own, language, description, canonical address, one main heading. */
export const metadata: SiteCheck = {
  name: 'metadata',
  async *check(site) {
    const titles = new Map<string, string>();
    for (const page of site.pages.filter((candidate) => !candidate.isRedirect)) {
      for (const { what, remedy, holds } of requirements) {
        if (!holds(page)) yield { where: page.file, what, remedy };
      }
      const { title } = page.document;
      const other = titles.get(title);
      titles.set(title, other ?? page.file);
      if (title !== '' && other !== undefined) {
        yield { where: page.file, what: `its title, "${title}", is that of ${other} too`, remedy: 'Tell them apart.' };
      }
    }
  },
};
