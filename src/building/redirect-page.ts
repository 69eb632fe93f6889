import { escapeHtml } from '../maths/escape-html.ts';

/** Seconds until a browser goes on, where the answer does not say that the page has moved for good, as Astro has it. */
const DELAY = 2;

/**
 * The page that Astro's build puts out where a page redirects, since a static host cannot answer so.
 *
 * @param request what was asked for
 * @param target where the answer leads
 */
export function redirectPage(request: Request, { status }: Response, target: string, site: string): string {
  const [to, from] = [escapeHtml(target), escapeHtml(new URL(request.url).pathname)];
  return [
    `<!doctype html><title>Redirecting to: ${to}</title>`,
    `<meta http-equiv="refresh" content="${status === 302 ? DELAY : 0};url=${to}">`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${escapeHtml(new URL(target, site).href)}">`,
    `<body>\t<a href="${to}">Redirecting from <code>${from}</code> to <code>${to}</code></a></body>`,
  ].join('');
}
