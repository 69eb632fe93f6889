import {
  type AstroComponentFactory,
  createComponent,
  markHTMLString,
  renderTemplate,
  renderToString,
} from 'astro/runtime/server/index.js';

/** What tells properties apart: an object that only equal ones share, and what there is besides. */
type Key = readonly [shared: object, rest: string];

/** What a component has shown, by the key's object and its rest. */
type Shown = WeakMap<object, Map<string, string>>;

const shownBy = new WeakMap<object, Shown>();

/**
 * A component that is rendered once for each key, and shows the same HTML again wherever else it stands: a paper stands in the
 * lists of all its authors, and the frame around every page. Nothing is kept longer than the key's object.
 *
 * @param component shows what its properties say, and has no slots; it knows nothing of the page that it stands on
 * @param keyOf the key of properties
 */
export function renderedOnce<Props extends object, Shows>(
  component: (props: Props) => Shows,
  keyOf: (props: Props) => Key,
): (props: Props) => Shows {
  // Astro's types have components as functions of their properties; what is compiled is a factory.
  const factory = component as unknown as AstroComponentFactory;
  const shown: Shown = shownBy.get(component) ?? new WeakMap();
  shownBy.set(component, shown);
  const once = createComponent((result, props: Props) => {
    const [shared, rest] = keyOf(props);
    const texts = shown.get(shared) ?? new Map<string, string>();
    shown.set(shared, texts);
    const html = texts.get(rest);
    if (html !== undefined) return templateOf(html);
    return renderToString(result, factory, { ...props }, {}).then((text) => {
      if (typeof text !== 'string') throw new Error('A component that is rendered once cannot redirect.');
      texts.set(rest, text);
      return templateOf(text);
    });
  });
  // And back again, for the templates.
  return once as unknown as (props: Props) => Shows;
}

function templateOf(html: string) {
  return renderTemplate`${markHTMLString(html)}`;
}
