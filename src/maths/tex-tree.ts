import { type TexToken, texTokens } from './tex-tokens.ts';

/**
 * What a formula is made of. `name` is a command without backslash; its arguments are as many as TeX would read.
 * `spaced` tells that the source has white space before it, which TeX ignores but its author meant for readers.
 */
export type TexNode =
  | { type: 'character'; value: string; spaced?: boolean }
  | { type: 'space' }
  | { type: 'group'; children: TexNode[] }
  | { type: 'text'; children: TexNode[] }
  | { type: 'command'; name: string; option?: TexNode[]; args: TexNode[][]; spaced?: boolean }
  | { type: 'script'; place: 'sup' | 'sub'; children: TexNode[] };

/** Deeper nesting is read as if its braces were not there, so that no formula exhausts the stack. */
const MAX_DEPTH = 60;

/** Commands whose argument is prose, where spaces count. */
const TEXT_COMMANDS = words('text textbf textit textrm textsc textsf textsl texttt textnormal textup emph mbox hbox');

const ARITY: ReadonlyMap<string, number> = new Map([
  ...[...words('frac dfrac tfrac cfrac nicefrac sfrac binom dbinom tbinom overset underset stackrel textcolor')].map(
    (name) => [name, 2] as const,
  ),
  ...[
    ...words('sqrt operatorname boldsymbol bm pmb ensuremath pmod mod not slashed label tag hspace vspace phantom'),
    ...words('hphantom vphantom color cite ref eqref begin end xrightarrow xleftarrow boxed underline overline bar'),
    ...words('mathbb mathbbm mathds mathcal mathscr mathfrak mathbf mathrm mathit mathsf mathtt mathnormal mathpzc'),
    ...words(
      'mathop mathrel mathbin mathord mathopen mathclose mathpunct mathinner substack smash Bbb frak bold hat widehat tilde widetilde vec dot ddot check breve acute grave mathring',
    ),
    ...words('overrightarrow overleftarrow overbrace underbrace textsuperscript textsubscript'),
  ].map((name) => [name, 1] as const),
]);

/** How many arguments a command takes, as far as the reader knows. */
export function argumentsOf(name: string): number {
  return TEXT_COMMANDS.has(name) ? 1 : (ARITY.get(name) ?? 0);
}

/** Whether the reader knows what arguments a command takes. */
export function hasReading(name: string): boolean {
  return ARITY.has(name) || TEXT_COMMANDS.has(name);
}

/** Environments whose first argument names the alignment of columns. */
const TABLES = words('array tabular');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Reads TeX source as far as it goes: a brace that nothing opened is dropped, and one that nothing closes ends with the source. */
export function parseTex(tex: string): TexNode[] {
  return new TexReader(texTokens(tex)).read();
}

class TexReader {
  private position = 0;
  private depth = 0;
  private prose = false;
  private readonly tokens: readonly TexToken[];

  constructor(tokens: readonly TexToken[]) {
    this.tokens = tokens;
  }

  read(): TexNode[] {
    const nodes: TexNode[] = [];
    while (this.position < this.tokens.length) nodes.push(...this.sequence());
    return nodes;
  }

  /** Nodes up to the brace that closes this group, which is read too. */
  private sequence(): TexNode[] {
    const nodes: TexNode[] = [];
    let spaced = false;
    for (let token = this.next(); token !== undefined && token.type !== 'close'; token = this.next()) {
      const node = this.node(token);
      const isLeaf = node?.type === 'character' || node?.type === 'command';
      if (node !== undefined) nodes.push(spaced && isLeaf ? { ...node, spaced } : node);
      spaced = token.type === 'space';
    }
    return nodes;
  }

  private node(token: TexToken): TexNode | undefined {
    switch (token.type) {
      case 'character':
        return token;
      case 'command':
        return this.command(token.value);
      case 'open':
        return this.depth < MAX_DEPTH ? { type: 'group', children: this.nested(() => this.sequence()) } : undefined;
      case 'sup':
      case 'sub':
        if (this.prose) return { type: 'character', value: token.type === 'sup' ? '^' : '_' };
        return { type: 'script', place: token.type, children: this.argument() };
      case 'space':
        return this.prose ? { type: 'space' } : undefined;
      case 'cell':
        return { type: 'space' };
      default:
        if (token.type === 'dollar') this.prose = !this.prose;
        return undefined;
    }
  }

  private command(name: string): TexNode {
    if (TEXT_COMMANDS.has(name)) return { type: 'text', children: this.inMode(true, () => this.argument()) };
    const arity = argumentsOf(name);
    if (arity === 0) return { type: 'command', name, args: [] };
    if (name === 'operatorname') this.skip('*');
    return this.inMode(false, () => {
      const option = name === 'sqrt' || name.startsWith('x') ? this.option() : undefined;
      const args = Array.from({ length: arity }, () => this.argument());
      if (name === 'begin' && TABLES.has(plain(args[0]))) this.argument();
      return { type: 'command', name, args, ...(option !== undefined && { option }) };
    });
  }

  /** What TeX takes as an argument: a group's content, a command with its own arguments, or one character. */
  private argument(): TexNode[] {
    while (this.tokens[this.position]?.type === 'space') this.position += 1;
    const token = this.tokens[this.position];
    if (token === undefined || token.type === 'close' || this.depth >= MAX_DEPTH) return [];
    this.position += 1;
    if (token.type === 'open') return this.nested(() => this.sequence());
    const node = this.nested(() => this.node(token));
    return node === undefined ? [] : [node];
  }

  private option(): TexNode[] | undefined {
    if (!this.skip('[')) return undefined;
    const nodes: TexNode[] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (token.type === 'character' && token.value === ']') break;
      const node = this.node(token);
      if (node !== undefined) nodes.push(node);
    }
    return nodes;
  }

  private skip(character: string): boolean {
    const token = this.tokens[this.position];
    const found = token?.type === 'character' && token.value === character;
    if (found) this.position += 1;
    return found;
  }

  private next(): TexToken | undefined {
    const token = this.tokens[this.position];
    this.position += 1;
    return token;
  }

  private nested<T>(read: () => T): T {
    this.depth += 1;
    const result = read();
    this.depth -= 1;
    return result;
  }

  private inMode<T>(prose: boolean, read: () => T): T {
    const before = this.prose;
    this.prose = prose;
    const result = read();
    this.prose = before;
    return result;
  }
}

function plain(nodes: readonly TexNode[] = []): string {
  return nodes.map((node) => (node.type === 'character' ? node.value : '')).join('');
}
