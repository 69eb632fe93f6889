import type { Counts } from './pagefind-client.ts';

/** How many papers each topic and year has, as a page of `Facets` says. */
export function readCounts(page: HTMLElement): Counts {
  const counts: Counts = {};
  for (const box of page.querySelectorAll<HTMLInputElement>('[type="checkbox"]')) {
    const count = box.closest('label')?.querySelector('[data-count]')?.textContent;
    counts[box.name] = { ...counts[box.name], [box.value]: Number(count) };
  }
  return counts;
}

/** Says how many papers each topic and year has, and hides those without any that are not chosen. */
export function showCounts(page: HTMLElement, counts: Counts): void {
  for (const facet of page.querySelectorAll('fieldset')) {
    const choices = [...facet.querySelectorAll('label')].map((choice) => {
      const box = choice.querySelector('input') as HTMLInputElement;
      const count = counts[box.name]?.[box.value] ?? 0;
      (choice.querySelector('[data-count]') as HTMLElement).textContent = String(count);
      // What is hidden loses the focus.
      choice.hidden = count === 0 && !box.checked && box !== document.activeElement;
      return { choice, count };
    });
    facet.hidden = choices.every(({ choice }) => choice.hidden);
    if (facet.dataset['order'] === 'count') choices.sort((a, b) => b.count - a.count);
    // Moving a focused box would take the focus from it.
    if (!facet.contains(document.activeElement)) facet.append(...choices.map(({ choice }) => choice));
  }
}
