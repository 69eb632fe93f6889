const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/**
 * `<theme-switch>` around a button: each press goes on from system to light to dark, and the choice is kept for later visits.
 * Hidden without script, since the page then follows the system. `public/theme.js` applies the choice before the first paint.
 */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.#show(chosenTheme());
    this.querySelector('button')?.addEventListener('click', () => {
      const next = THEMES[(THEMES.indexOf(chosenTheme()) + 1) % THEMES.length] as Theme;
      if (next === 'system') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = next;
      try {
        localStorage.setItem('theme', next);
      } catch {
        // Storage may be forbidden: the choice then holds for this page.
      }
      this.#show(next);
    });
  }

  #show(theme: Theme): void {
    const label = this.querySelector('[data-label]');
    if (label !== null) label.textContent = theme;
  }
}

function chosenTheme(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

customElements.define('theme-switch', ThemeSwitch);
