import { foldText, wordEnd, wordStart, wordsOf } from './topic-words.ts';

/** Lists which of its phrases a text holds, each as often as it occurs. */
export type PhraseFinder = (text: string) => readonly string[];

/** A place in the tree of all phrases, which share their beginnings: after some letters of a word. */
interface Node {
  /** By the code of the next letter. An array, as a map takes twice the time. */
  readonly letters: (Node | undefined)[];
  /** Where it goes on if the word ends here. */
  whole: Junction | undefined;
  /** Where it goes on whatever the word's ending is. */
  open: Junction | undefined;
}

/** A place in that tree between two words. */
interface Junction {
  /** The phrases that are complete. */
  readonly phrases: string[];
  /** Before the first letter of the next word. */
  readonly next: Node;
}

/** A finder for phrases such as `kernel* method*`, all of them in one pass over the text. */
export function phraseFinder(phrases: Iterable<string>): PhraseFinder {
  const root = newNode();
  for (const phrase of new Set(phrases)) addPhrase(root, phrase);
  return (text) => {
    const folded = foldText(text);
    const found: string[] = [];
    for (let start = wordStart(folded, 0); start < folded.length; ) {
      const end = wordEnd(folded, start);
      follow(root, folded, start, end, found);
      start = wordStart(folded, end);
    }
    return found;
  };
}

/** Adds to `found` the phrases below `node` that the word from `start` to `end` and the words after it make. */
function follow(node: Node, folded: string, start: number, end: number, found: string[]): void {
  let at: Node | undefined = node;
  for (let index = start; at !== undefined; index++) {
    if (at.open !== undefined) goOn(at.open, folded, end, found);
    if (index === end) {
      if (at.whole !== undefined) goOn(at.whole, folded, end, found);
      return;
    }
    at = at.letters[folded.charCodeAt(index)];
  }
}

function goOn({ phrases, next }: Junction, folded: string, end: number, found: string[]): void {
  found.push(...phrases);
  const start = wordStart(folded, end);
  if (start < folded.length) follow(next, folded, start, wordEnd(folded, start), found);
}

function addPhrase(root: Node, phrase: string): void {
  let junction: Junction = { phrases: [], next: root };
  for (const { letters, open } of phraseWords(phrase)) {
    const node = addLetters(junction.next, letters);
    const way = open ? 'open' : 'whole';
    node[way] ??= { phrases: [], next: newNode() };
    junction = node[way];
  }
  junction.phrases.push(phrase);
}

function addLetters(from: Node, letters: string): Node {
  let node = from;
  for (let index = 0; index < letters.length; index++) {
    const code = letters.charCodeAt(index);
    const next = node.letters[code] ?? newNode();
    node.letters[code] = next;
    node = next;
  }
  return node;
}

/** The words of a phrase; those before a `*` are open. */
function phraseWords(phrase: string): { letters: string; open: boolean }[] {
  const parts = phrase.split(/(?<=[\p{L}\p{N}\p{M}])\*(?![\p{L}\p{N}*])/u);
  return parts.flatMap((part, index) => {
    const words = wordsOf(foldText(part));
    const last = index < parts.length - 1 ? [{ letters: words.pop() ?? '', open: true }] : [];
    return [...words.map((letters) => ({ letters, open: false })), ...last];
  });
}

function newNode(): Node {
  return { letters: Array.from({ length: 0x80 }, () => undefined), whole: undefined, open: undefined };
}
