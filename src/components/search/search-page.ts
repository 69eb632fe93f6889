import { countOf } from '../../domain/count.ts';
import { readCounts, showCounts } from './facets.ts';
import { type Found, search } from './pagefind.ts';
import type { Counts } from './pagefind-client.ts';
import { prepareSearch } from './prepare-search.ts';
import { resultItem } from './result-item.ts';
import { formatSearch, isEmptySearch, parseSearch, type SearchState } from './search-state.ts';

const PER_PAGE = 10;
const TYPING_PAUSE = 40;

/**
 * `<search-page>`: the form's fields are the state, the address holds a copy of it, and each change searches anew.
 * Arrow keys move through the papers, Escape goes back to the field and then empties it.
 */
class SearchPage extends HTMLElement {
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #found: Found = { papers: [], counts: async () => ({}) };
  #shown = 0;
  /** Of all papers, as the page has them from the beginning. */
  #all: Counts = {};

  connectedCallback(): void {
    // On narrow screens the facets would push the papers off the screen.
    if (matchMedia('(max-width: 60rem)').matches) this.#part('[data-facets]').removeAttribute('open');
    this.#all = readCounts(this);
    this.#fill(parseSearch(new URLSearchParams(location.search)));
    const form = this.#part<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed(0);
    });
    form.addEventListener('input', (event) => this.#changed(event.target === this.#field ? TYPING_PAUSE : 0));
    this.#part('[data-facets]').addEventListener('toggle', () => void this.#countFacets());
    this.#part('[data-more]').addEventListener('click', () => void this.#showMore(true));
    this.addEventListener('keydown', (event) => this.#onKey(event));
    window.addEventListener('popstate', () => {
      this.#fill(parseSearch(new URLSearchParams(location.search)));
      void this.#search();
    });
    if (this.#state.query === '') this.#field.focus({ preventScroll: true });
    void this.#search();
    prepareSearch(this.#base);
  }

  get #field(): HTMLInputElement {
    return this.#part('input[type="search"]');
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  get #state(): SearchState {
    return parseSearch(
      new URLSearchParams([...new FormData(this.#part('form'))].map(([name, value]) => [name, String(value)])),
    );
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    return this.querySelector(selector) as Part;
  }

  #fill(state: SearchState): void {
    this.#field.value = state.query;
    this.#part<HTMLSelectElement>('select').value = state.sort === 'relevance' ? '' : state.sort;
    const chosen = new Set([...state.topics, ...state.years]);
    for (const box of this.querySelectorAll<HTMLInputElement>('[type="checkbox"]')) box.checked = chosen.has(box.value);
  }

  #changed(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const parameters = formatSearch(this.#state);
      history.replaceState(null, '', parameters === '' ? location.pathname : `?${parameters}`);
      void this.#search();
    }, pause);
  }

  async #search(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const state = this.#state;
    const empty = isEmptySearch(state);
    const chosen = state.topics.length + state.years.length;
    this.#part('[data-chosen]').textContent = chosen === 0 ? '' : `: ${chosen} chosen`;
    this.#part('[data-empty]').hidden = !empty;
    this.#nameSorts(state);
    this.#part('[data-results]').hidden = false;
    this.#part('[data-error]').hidden = true;
    if (empty) {
      this.#showNothing();
      return;
    }
    try {
      const found = await search(this.#base, state);
      if (run === this.#run) await this.#show(found);
    } catch {
      if (run === this.#run) this.#fail();
    }
  }

  /** Without a word, nothing is more relevant than the newest. */
  #nameSorts({ query }: SearchState): void {
    const isBrowsing = query.trim() === '';
    this.#part('option[value=""]').textContent = isBrowsing ? 'Newest' : 'Relevance';
    this.#part('option[value="newest"]').hidden = isBrowsing;
  }

  /** What can be browsed, where nothing is searched for. */
  #showNothing(): void {
    this.#found = { papers: [], counts: async () => this.#all };
    this.#shown = 0;
    this.#clear();
    showCounts(this, this.#all);
  }

  #clear(): void {
    for (const name of ['[data-none]', '[data-more]']) this.#part(name).hidden = true;
    this.#part('[data-list]').replaceChildren();
    this.#part('[data-status]').textContent = '';
  }

  async #show(found: Found): Promise<void> {
    this.#found = found;
    this.#shown = 0;
    const count = found.papers.length;
    this.#part('[data-status]').textContent = countOf(count, 'paper');
    this.#part('[data-none]').hidden = count > 0;
    await this.#showMore(false);
    await this.#countFacets();
  }

  /** What counts them is only loaded where they are seen. */
  async #countFacets(): Promise<void> {
    if (!this.#part<HTMLDetailsElement>('[data-facets]').open) return;
    const found = this.#found;
    // Papers and topics without numbers are better than none.
    const counts = await found.counts().catch(() => undefined);
    if (found !== this.#found) return;
    if (counts === undefined) for (const facet of this.querySelectorAll('fieldset')) facet.hidden = false;
    else showCounts(this, counts);
  }

  async #showMore(focus: boolean): Promise<void> {
    const run = this.#run;
    const from = this.#shown;
    const papers = await Promise.all(this.#found.papers.slice(from, from + PER_PAGE).map((result) => result.data()));
    if (run !== this.#run) return;
    const template = this.#part<HTMLTemplateElement & HTMLElement>('template');
    const labels = new Map(
      [...this.querySelectorAll<HTMLInputElement>('[name="topic"]')].map((box) => [
        box.value,
        box.nextElementSibling?.textContent ?? '',
      ]),
    );
    const base = this.#base;
    const items = papers.map((paper) => resultItem(template, paper, { query: this.#state.query, labels, base }));
    const list = this.#part('[data-list]');
    if (from === 0) list.replaceChildren(...items);
    else list.append(...items);
    this.#shown = from + papers.length;
    this.#part('[data-more]').hidden = this.#shown >= this.#found.papers.length;
    // What the list answers, for tests and for styles.
    this.dataset['answered'] = formatSearch(this.#state);
    if (focus) items[0]?.querySelector('a')?.focus();
  }

  #fail(): void {
    this.#clear();
    const error = this.#part('[data-error]');
    error.hidden = false;
    error.textContent =
      'The search index could not be loaded. Check the connection and search again; the index is made by npm run build.';
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      if (document.activeElement === this.#field) this.#field.value = '';
      else this.#field.focus();
      this.#changed(0);
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#move(event);
  }

  #move(event: KeyboardEvent): void {
    const stops = [this.#field, ...this.querySelectorAll<HTMLElement>('[data-list] .title a')];
    const from = stops.indexOf(document.activeElement as HTMLInputElement);
    if (from === -1) return;
    stops[from + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    event.preventDefault();
  }
}

customElements.define('search-page', SearchPage);
