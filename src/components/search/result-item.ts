import { type CalendarDate, shortDate } from '../../domain/calendar.ts';
import { countOf } from '../../domain/count.ts';
import { highlight, matcherOf } from './highlight.ts';
import type { PagefindPaper } from './pagefind-client.ts';
import { passage } from './passage.ts';

interface Context {
  query: string;
  /** Topic id → title. */
  labels: ReadonlyMap<string, string>;
  /** The site's root, with both slashes. */
  base: string;
}

/**
 * One paper found, as a list item. The index knows plain text alone; for a paper with formulas, title and excerpt are taken
 * from its page as soon as that has come, so that they are set as everywhere else.
 */
export function resultItem(template: HTMLTemplateElement, paper: PagefindPaper, context: Context): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = (selector: string): HTMLElement => item.querySelector(selector) as HTMLElement;
  const matches = matcherOf(context.query);
  const link = part('.title a') as HTMLAnchorElement;
  link.href = paper.url;
  link.textContent = paper.meta['title'] ?? paper.url;
  highlight(link, matches);
  part('.byline').textContent = byline(paper.meta['authors'] ?? '');
  highlight(part('.byline'), matches);
  showExcerpt(part('.excerpt'), paper);
  part('.facts').append(...facts(paper, context));
  if (paper.filters['formulas'] !== undefined) void setMaths(paper.url, link, part('.excerpt'), matches);
  return item;
}

/** Pagefind's excerpt does not say where it was cut. */
function showExcerpt(place: HTMLElement, { excerpt, content, meta }: PagefindPaper): void {
  if (content === meta['title']) return;
  place.innerHTML = excerpt;
  const text = place.textContent ?? '';
  if (!content.startsWith(text.slice(0, 40))) place.prepend('… ');
  if (!content.endsWith(text.slice(-40))) place.append(' …');
}

function byline(authors: string): string {
  const names = authors.split(', ').filter(Boolean);
  if (names.length <= 4) return names.join(', ');
  return `${names.slice(0, 3).join(', ')} … ${names.at(-1)} · ${names.length} authors`;
}

function facts(paper: PagefindPaper, { labels, base }: Context): HTMLElement[] {
  const { published, venue } = paper.meta;
  const upvotes = paper.filters['upvotes']?.[0];
  const topics = (paper.filters['topic'] ?? []).map((id) => {
    const link = element('a', labels.get(id) ?? id, 'topic') as HTMLAnchorElement;
    link.href = `${base}topics/${id}/`;
    const item = element('li');
    item.append(link);
    return item;
  });
  return [
    ...(paper.filters['withdrawn'] === undefined ? [] : [element('li', 'Withdrawn', 'withdrawn')]),
    ...(published ? [element('li', shortDate(published as CalendarDate))] : []),
    ...(venue ? [element('li', venue, 'venue')] : []),
    ...(upvotes === undefined ? [] : [element('li', countOf(Number(upvotes), 'upvote'), 'upvotes')]),
    ...topics,
  ];
}

function element(name: 'li' | 'a', text = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

async function setMaths(
  url: string,
  title: HTMLElement,
  excerpt: HTMLElement,
  matches: RegExp | undefined,
): Promise<void> {
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok !== true) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const heading = page.querySelector('main h1');
  if (heading !== null) title.replaceChildren(...heading.childNodes);
  highlight(title, matches);
  const abstract = page.querySelector<HTMLElement>('main .abstract');
  if (abstract !== null) excerpt.replaceChildren(...passage(abstract, matches));
  highlight(excerpt, matches);
}
