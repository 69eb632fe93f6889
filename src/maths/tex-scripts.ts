import { argumentsOf } from './tex-tree.ts';

type Place = 'sup' | 'sub';

/** A formula, or what one pair of braces or dollars in it encloses. */
interface Level {
  readonly isProse: boolean;
  /** The scripts that its last base has. */
  scripts: readonly Place[];
  /** How many arguments of that base or of its last script are still to come. */
  wanted: number;
  /** Whether primes came just before, with which KaTeX joins a `^`. */
  isPrimed: boolean;
}

const TOKEN = /\\(?:[A-Za-z@]+|.)|\s+|./gsu;
const SIGNS: ReadonlyMap<string, Place> = new Map([
  ['^', 'sup'],
  ["'", 'sup'],
  ['_', 'sub'],
  ['\\sp', 'sup'],
  ['\\sb', 'sub'],
  ['\\textsuperscript', 'sup'],
  ['\\textsubscript', 'sub'],
]);
const PROSE = /^\\(?:text(?:[a-z]{2}|normal|superscript|subscript)?|emph|[mh]box|tag)$/;

/**
 * Gives each second superscript and each second subscript of one base an empty base of its own: `x^2 ^3` → `x^2 {}^3`. All else
 * stays as it was.
 */
export function partDoubleScripts(tex: string): string {
  const scripts = new ScriptReader();
  return tex.replace(TOKEN, (token) => (scripts.isSecond(token) ? `{}${token}` : token));
}

/** Follows a formula from token to token, as KaTeX reads scripts. */
class ScriptReader {
  readonly #outer: Level[] = [];
  #level = levelOf(false);
  #isProseNext = false;

  /** Whether the next token begins a script that its base has already. */
  isSecond(token: string): boolean {
    const level = this.#level;
    const isPrimed = level.isPrimed;
    level.isPrimed = false;
    if (/^\s/.test(token)) return false;
    const isProse = this.#isProseNext || level.isProse;
    this.#isProseNext = PROSE.test(token);
    if (this.#moves(token, isProse) || level.isProse) return false;
    const place = SIGNS.get(token);
    if (place !== undefined) return this.#script(place, token === "'", isPrimed);
    // KaTeX's stroke is a sign by itself, which the next one is laid over.
    if (!/^\\(?:no)?limits$/.test(token)) this.#take(token === '\\not' ? 0 : argumentsOf(token.slice(1)));
    return false;
  }

  /** Enters or leaves a level where the token opens or closes one. */
  #moves(token: string, isProse: boolean): boolean {
    const isDollar = /^(?:\$|\\[()])$/.test(token);
    if (token === '}' || (isDollar && !this.#level.isProse)) {
      this.#level = this.#outer.pop() ?? levelOf(false);
    } else if (token === '{' || isDollar) {
      this.#take(0);
      this.#outer.push(this.#level);
      this.#level = levelOf(isProse && !isDollar);
    } else return false;
    return true;
  }

  #script(place: Place, isPrime: boolean, isPrimed: boolean): boolean {
    const level = this.#level;
    if (level.wanted > 0) {
      // A prime is an argument; a sign without one is another slip.
      if (isPrime) level.wanted -= 1;
      return false;
    }
    level.isPrimed = isPrime;
    level.wanted = isPrime ? 0 : 1;
    return isPrimed && place === 'sup' ? false : this.#add(place);
  }

  #add(place: Place): boolean {
    const level = this.#level;
    const isSecond = level.scripts.includes(place);
    level.scripts = isSecond ? [place] : [...level.scripts, place];
    return isSecond;
  }

  /** Takes what is no script, an argument or a new base; `args` are those that it takes itself. */
  #take(args: number): void {
    const level = this.#level;
    if (level.wanted === 0) level.scripts = [];
    level.wanted = Math.max(0, level.wanted - 1) + args;
  }
}

function levelOf(isProse: boolean): Level {
  return { isProse, scripts: [], wanted: 0, isPrimed: false };
}
