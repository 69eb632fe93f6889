import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { budgets } from './budgets.ts';
import { siteOf } from './built-site.ts';
import { feeds } from './feeds.ts';
import { html } from './html.ts';
import { links } from './links.ts';
import { maths } from './maths.ts';
import { metadata } from './metadata.ts';
import { siteChecks } from './registry.ts';
import { formatSiteIssue, type SiteCheck } from './site-check.ts';

const ORIGIN = 'https://example.org';

/** A page without fault; `body` follows its heading. */
function page(path: string, body = '', head = ''): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Page ${path}</title>
<meta name="description" content="About O(n²)">
<link rel="canonical" href="${ORIGIN}/repo/${path}">
${head}
</head>
<body>
<main><h1 id="top-heading">Heading</h1>${body}</main>
</body>
</html>`;
}

function rss({ self = '/repo/rss.xml', guid = 'b', link = '/repo/' } = {}): string {
  const item = (id: string): string => `<item><link>${ORIGIN}${link}</link><guid>${id}</guid></item>`;
  return `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<link>${ORIGIN}/repo/</link><atom:link rel="self" href="${ORIGIN}${self}"/>${item('a')}${item(guid)}</channel></rss>`;
}

const home = { 'index.html': page('') };
const paper = (body: string): Record<string, string> => ({
  'papers/2510.01234/index.html': page('papers/2510.01234/', body),
});
const noise = (bytes: number): string => randomBytes(bytes).toString('base64');
const announce = '<link rel="alternate" type="application/rss+xml" title="All" href="/repo/rss.xml">';

/** Files beside the home page, and what the issue says; no words mean no issue. */
const cases: [name: string, check: SiteCheck, files: Record<string, string>, words?: string][] = [
  ['a link to a page', links, { 'a/index.html': page('a/', '<a href="/repo/">x</a><a href="../#top-heading">x</a>') }],
  ['a link elsewhere', links, { 'a/index.html': page('a/', '<a href="https://arxiv.org/abs/1">x</a>') }],
  ['a link to nothing', links, { 'a/index.html': page('a/', '<a href="/repo/b/">x</a>') }, '/repo/b/ leads to nothing'],
  ['a link without its slash', links, { 'a/index.html': page('a/', '<a href="/repo/a">x</a>') }, 'leads to nothing'],
  [
    'a link outside the base',
    links,
    { 'a/index.html': page('a/', '<a href="/">x</a>') },
    'Link to a page or file below',
  ],
  ['a link to a missing place', links, { 'a/index.html': page('a/', '<a href="#b">x</a>') }, '#b names a place'],
  ['a script address', links, { 'a/index.html': page('a/', '<a href="javascript:x()">x</a>') }, 'no address to follow'],
  ['a missing picture', links, { 'a/index.html': page('a/', '<img srcset="b.png 2x" alt="b">') }, 'b.png leads to'],
  [
    'an address of this machine',
    links,
    { 'a/index.html': page('a/', '<a href="http://localhost:1/">x</a>') },
    'own machine',
  ],
  ['a wrong canonical address', links, { 'a/index.html': page('b/') }, "is not the page's own address"],
  ['valid HTML', html, { 'a/index.html': page('a/', '<h2>Next</h2><p style="color: red">x</p>') }],
  ['an id twice', html, { 'a/index.html': page('a/', '<p id="x">1</p><p id="x">2</p>') }, 'Duplicate ID "x"'],
  ['a skipped heading level', html, { 'a/index.html': page('a/', '<h4>Deep</h4>') }, 'heading-level'],
  ['an unclosed element', html, { 'a/index.html': page('a/', '<div>') }, 'close-order'],
  [
    'formulas that are set',
    maths,
    {
      'a.css': '.katex-html{}',
      'a/index.html': page(
        'a/',
        '<span class="katex"><annotation>\\varphi</annotation></span> costs $5 and $6',
        '<link rel="stylesheet" href="/repo/a.css">',
      ),
    },
  ],
  ['source that is shown as code', maths, paper('<code class="formula-source">\\foo{x}</code>')],
  ['dollars in the text', maths, paper('of size $n$'), '"$" is TeX'],
  ['a command in the text', maths, paper('an \\emph{x}'), '"\\emph" is TeX'],
  ['the wreck of a command', maths, paper('mathcal{O}(n)'), '"mathcal" is TeX'],
  ['TeX in an attribute', maths, paper('<img alt="$n$" src="x">'), '"$" is TeX'],
  ['a formula that failed', maths, paper('<span class="katex-error">x</span>'), 'failed to render'],
  ['a formula without its styles', maths, paper('<span class="katex">x</span>'), 'none of its stylesheets'],
  ['TeX in a title', maths, { 'a/index.html': page('$a$/') }, '"$" is TeX'],
  ['a good feed', feeds, { 'rss.xml': rss(), 'a/index.html': page('a/', '', announce) }],
  ['XML that is no feed', feeds, { 'sitemap.xml': '<urlset/>' }],
  ['a malformed feed', feeds, { 'rss.xml': '<rss><channel></rss>' }, 'not well-formed'],
  [
    "another's self link",
    feeds,
    { 'rss.xml': rss({ self: '/rss.xml' }) },
    'It should be https://example.org/repo/rss.xml',
  ],
  ['a guid twice', feeds, { 'rss.xml': rss({ guid: 'a' }) }, "its guid, a, is another's too"],
  ['an item without guid', feeds, { 'rss.xml': rss({ guid: '' }) }, 'it has no guid'],
  ['an item that leads nowhere', feeds, { 'rss.xml': rss({ link: '/repo/b/' }) }, '/repo/b/ leads to nothing'],
  ['a feed that is not there', feeds, { 'a/index.html': page('a/', '', announce) }, 'announces at /repo/rss.xml'],
  ['a light page', budgets, paper('<script type="application/ld+json">{}</script><script src="/repo/a.js"></script>')],
  ['a heavy page', budgets, paper(`<p>${noise(15_000)}</p>`), 'its HTML takes'],
  [
    'a heavy style',
    budgets,
    { 'a.css': noise(12_000), 'a/index.html': page('a/', '', '<link rel="stylesheet" href="/repo/a.css">') },
    'its CSS without that of KaTeX takes',
  ],
  [
    'a heavy style of KaTeX',
    budgets,
    {
      'a.css': `.katex{a:${noise(12_000)}}`,
      'a/index.html': page('a/', '', '<link rel="stylesheet" href="/repo/a.css">'),
    },
  ],
  ['an inline script', budgets, paper('<script>alert(1)</script>'), 'inline script'],
  ['a script in an attribute', budgets, paper('<p onclick="alert(1)">x</p>'), '<p onclick> holds a script'],
  [
    "another host's script",
    budgets,
    paper('<script src="https://cdn.example/a.js"></script>'),
    'loads https://cdn.example',
  ],
  [
    "another host's font",
    budgets,
    { 'a.css': '@font-face{src:url(https://cdn.example/a)}' },
    'loads from another host',
  ],
  ['full metadata', metadata, { 'a/index.html': page('a/') }],
  ['a redirect', metadata, { 'a/index.html': '<title>x</title><meta http-equiv="refresh" content="0;url=/repo/">' }],
  ['a title twice', metadata, { 'a/index.html': page('') }, 'is that of index.html too'],
  ['two main headings', metadata, { 'a/index.html': page('a/', '<h1>x</h1>') }, 'exactly one <h1>'],
  ['nothing said', metadata, { 'a/index.html': '<!DOCTYPE html><h1>x</h1>' }, 'does not say its language'],
];

test.for(cases)('%s', async ([, { check }, files, words]) => {
  const site = siteOf({ ...home, ...files }, { base: '/repo/', siteUrl: ORIGIN });
  const issues = await Array.fromAsync(check(site), formatSiteIssue);
  if (words === undefined) expect(issues).toEqual([]);
  else expect(issues.join('\n')).toContain(words);
});

test('every check has a good and a bad page', () => {
  for (const check of siteChecks) {
    const outcomes = new Set(cases.filter((row) => row[1] === check).map((row) => row[3] === undefined));
    expect(outcomes, check.name).toEqual(new Set([true, false]));
  }
});
