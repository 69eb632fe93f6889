import type { SSRResult } from 'astro';
import {
  type AstroComponentFactory,
  createComponent,
  renderTemplate,
  renderToString,
} from 'astro/runtime/server/index.js';
import { expect, test } from 'vitest';
import { renderedOnce } from './rendered-once.ts';

interface Props {
  readonly topics: readonly string[];
  readonly level: string;
}

/** What the component needs of a page that is rendered. */
const page = {} as SSRResult;

const TOPICS = ['A'];

/** A component that says its properties, how often it was rendered, and what shows it. */
function listing() {
  let renderings = 0;
  const factory = createComponent((_, { topics, level }: Props) => {
    renderings += 1;
    return renderTemplate`<${level}>${topics.join(', ')}</${level}> ${String(renderings)}`;
  });
  // As a component's file has it by its type.
  const component = factory as unknown as (props: Props) => unknown;
  // As in a component's script, which calls it wherever the component stands.
  const show = (props: Props): Promise<unknown> => {
    const once = renderedOnce(component, ({ topics, level }) => [topics, level]);
    // What it is by its type is no factory, either.
    return renderToString(page, once as unknown as AstroComponentFactory, { ...props }, {});
  };
  return show;
}

test('a component is rendered once for a key, wherever it stands', async () => {
  const show = listing();
  const topics = ['A & B'];
  expect(await show({ topics, level: 'h2' })).toBe('<h2>A &amp; B</h2> 1');
  expect(await show({ topics, level: 'h2' })).toBe('<h2>A &amp; B</h2> 1');
});

test.for<[other: string, props: Props, shown: string]>([
  ['rest', { topics: TOPICS, level: 'h3' }, '<h3>A</h3> 2'],
  ['object, though it is equal', { topics: ['A'], level: 'h2' }, '<h2>A</h2> 2'],
])('it is rendered again for another %s', async ([, props, shown]) => {
  const show = listing();
  await show({ topics: TOPICS, level: 'h2' });
  expect(await show(props)).toBe(shown);
});

test('components do not share what they have shown', async () => {
  const topics = ['A'];
  const [one, other] = [listing(), listing()];
  await one({ topics, level: 'h2' });
  await one({ topics, level: 'h3' });
  expect(await other({ topics, level: 'h3' })).toBe('<h3>A</h3> 1');
});
