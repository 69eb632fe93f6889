import { isPublishable } from '../../../src/domain/clean-text.ts';
import { isLinkable } from '../../../src/domain/link-url.ts';
import { type Link, LinkSchema } from '../../../src/domain/paper.ts';
import { type HfFields, shownValue } from './hf-fields.ts';

const LONGEST = 2000;
const REPOSITORY = /^[A-Za-z0-9][\w.-]{0,99}\/[\w.-]{1,100}$/;

/**
 * What Hugging Face links to: the code, as an address or as GitHub's `owner/name`, the project's page, and its own page of the
 * paper, where it is discussed. Each address once.
 *
 * @param id the paper's id as Hugging Face has it
 */
export function readHfLinks(fields: HfFields, id: string): readonly Link[] {
  const links = new Map<string, Link>();
  const add = (type: Link['type'], url: string | undefined): void => {
    if (url !== undefined) links.set(url, { type, url });
  };
  add(
    'project',
    readAddress(fields, 'projectPage', (text) => text),
  );
  add('code', readAddress(fields, 'githubRepo', repositoryUrl));
  add('discussion', `https://huggingface.co/papers/${id}`);
  return [...links.values()];
}

function readAddress({ text, report }: HfFields, key: string, complete: (text: string) => string): string | undefined {
  const value = text(key)?.trim();
  if (value === undefined || value === '') return undefined;
  const url = value.length > LONGEST ? '' : complete(value);
  if (isSound(url)) return url;
  report('field-malformed', `${key} is no web address: ${shownValue(value)}`);
  return undefined;
}

/** `owner/name` and `github.com/owner/name` as addresses; all else as it is. */
function repositoryUrl(text: string): string {
  if (/^(?:www\.)?github\.com\//i.test(text)) return `https://${text}`;
  return REPOSITORY.test(text) ? `https://github.com/${text}` : text;
}

function isSound(url: string): boolean {
  return (
    isLinkable(url) &&
    isPublishable(url) &&
    !/[\s<>"\\^`{|}]|\p{Bidi_Control}/u.test(url) &&
    LinkSchema.shape.url.safeParse(url).success
  );
}
