import { expandMeaning, type KatexMacro, type MacroContext } from './katex-macros.ts';
import { definitionOf } from './tex-definitions.ts';
import { habitOf } from './tex-habits.ts';
import { repairTex } from './tex-repairs.ts';

/** A meaning that was given to what has none in TeX's packages. */
export interface Guess {
  /** `habit`: what most authors mean by the command; `name`: its name, set upright; `repair`: source that TeX would refuse. */
  readonly kind: 'habit' | 'name' | 'repair';
  /** With its backslash; of a repair, nothing. */
  readonly command: string;
  readonly meaning: string;
}

/** How many commands and slips one formula may have before it is given up. */
const MOST_CHANGES = 40;

/** A name of so many letters is taken for a letter of its own, a longer one for an operator. */
const LONGEST_LETTER = 2;

/** mhchem reads whatever follows; without braces the command is an author's own. */
const BARE_CHEMISTRY = /\\(?:ce|pu)(?![A-Za-z])(?!\s*\{)/g;

/** One formula, read as it stands, and with ever more meanings given as KaTeX refuses it. */
export class TexReading {
  tex: string;
  readonly #macros = new Map<string, KatexMacro>();
  readonly #repairs: Guess[] = [];
  /** What the macros told in this attempt, by command. */
  readonly #told = new Map<string, Guess>();
  #changes = 0;
  #isBraced = false;

  constructor(tex: string) {
    this.tex = tex;
    for (const [command] of tex.matchAll(BARE_CHEMISTRY)) this.#give(command);
  }

  /** The macros of the next attempt, and a clean slate for what they tell. */
  macros(): Record<string, KatexMacro> {
    this.#told.clear();
    return Object.fromEntries(this.#macros);
  }

  get guesses(): readonly Guess[] {
    return [...this.#told.values(), ...this.#repairs];
  }

  /** Changes the reading because of KaTeX's reason; false where there is nothing left to try. */
  change(reason: string): boolean {
    this.#changes += 1;
    if (this.#changes > MOST_CHANGES) return false;
    const command =
      /^Undefined control sequence: (\\.+)$/s.exec(reason)?.[1] ??
      /^Expected group as argument to '(\\[A-Za-z])'$/.exec(reason)?.[1];
    if (command !== undefined && !this.#macros.has(command)) {
      this.#give(command);
      return true;
    }
    // A name in the place of an argument, `x_\foo`, needs braces and loses an operator's spaces.
    if (/^Got function '\\operatorname@'/.test(reason) && !this.#isBraced) {
      this.#isBraced = true;
      return true;
    }
    const repair = repairTex(
      this.tex,
      reason,
      this.#repairs.map(({ meaning }) => meaning),
    );
    if (repair === undefined) return false;
    this.tex = repair.tex;
    this.#repairs.push({ kind: 'repair', command: '', meaning: repair.meaning });
    return true;
  }

  /** Gives a command its meaning: what a package says, else what most authors mean, else its name. */
  #give(command: string): void {
    const name = command.slice(1);
    const definition = definitionOf(name);
    const habit = habitOf(name);
    this.#macros.set(command, (context) => {
      if (definition !== undefined && (typeof definition === 'string' || isBeforeGroup(context))) {
        return inMode(expandMeaning(definition, context), context.mode);
      }
      // An argument is read from braces only, since `#1` would swallow whatever else follows.
      if (habit !== undefined && (!habit.includes('#1') || isBeforeGroup(context))) {
        this.#told.set(command, { kind: 'habit', command, meaning: habit });
        return inMode(habit, context.mode);
      }
      const meaning = this.#upright(name, context.mode);
      this.#told.set(command, { kind: 'name', command, meaning });
      return meaning;
    });
  }

  #upright(name: string, mode: MacroContext['mode']): string {
    if (!/^[A-Za-z]+$/.test(name)) return '';
    if (mode === 'text') return name;
    if (name.length <= LONGEST_LETTER) return `\\mathrm{${name}}`;
    return this.#isBraced ? `{\\operatorname{${name}}}` : `\\operatorname{${name}}`;
  }
}

function isBeforeGroup(context: MacroContext): boolean {
  context.consumeSpaces();
  return context.future().text === '{';
}

/** Formulas within text have delimiters of their own. */
function inMode(meaning: string, mode: MacroContext['mode']): string {
  return mode === 'text' && meaning !== '' ? `\\(${meaning}\\)` : meaning;
}
