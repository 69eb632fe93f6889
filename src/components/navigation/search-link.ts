/**
 * `<search-link>` around the link to the search page: the key `/` goes there from any page. The link works without it.
 * On the search page itself the key focuses its field instead.
 */
class SearchLink extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('search-page input[type="search"]');
    if (field !== null) {
      field.focus();
      field.select();
    } else this.querySelector('a')?.click();
  };
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}

customElements.define('search-link', SearchLink);
