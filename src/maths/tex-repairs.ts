import { leaveOutSizing, leaveOutUnpaired } from './tex-delimiters.ts';
import { partDoubleScripts } from './tex-scripts.ts';

/** A way to read source that TeX would not accept. */
interface Repair {
  /** KaTeX's reasons that call for it. */
  readonly when: RegExp;
  /** What it does, for reports. */
  readonly meaning: string;
  /** Gives the source back unchanged where there is nothing to do. */
  readonly mend: (tex: string) => string;
}

const TEXT_GROUP = /\\(?:text[a-z]*|mbox|hbox|operatorname)\s*\{[^{}]*\}/g;

/** `\newcommand{\R}`, `\newcommand*\R`, `\renewcommand\R`: the command that they name is the first group. */
const NEW_COMMAND = /\\(?:re)?newcommand(?![A-Za-z])\s*(?:\*\s*)?(\{\s*\\(?:[A-Za-z]+|.)\s*\}|\\(?:[A-Za-z]+|.))/gs;

/** In the order in which they are tried. */
const REPAIRS: readonly Repair[] = [
  {
    when: /attempting to redefine|does not yet exist/,
    meaning: "the formula's own definition of a command",
    // KaTeX redefines only what it knows, and whether it knows the command is not said in the source.
    mend: (tex) => tex.replace(NEW_COMMAND, '\\providecommand$1{}\\renewcommand$1'),
  },
  { when: /'\}'|Extra \}|end of input|got 'EOF'/, meaning: 'braces balanced', mend: balanceBraces },
  {
    when: /\\left|\\right|\\middle|delimiter/,
    meaning: '\\left and \\right that are not paired left out',
    mend: leaveOutUnpaired,
  },
  {
    when: /'\\(?:left|right|middle)'|delimiter/,
    meaning: '\\left and \\right left out',
    mend: leaveOutSizing,
  },
  {
    when: /got '[_^&#$]'/,
    meaning: 'a special character shown',
    mend: (tex) => {
      const text = tex.replace(TEXT_GROUP, (group) => withBackslashes(group, /\\.|[_^&#]/gs));
      return withBackslashes(text, /\\begin/.test(tex) ? /\\.|#/gs : /\\.|[#&]/gs);
    },
  },
  {
    when: /\\tag works only in display/,
    meaning: '\\tag beside the formula',
    mend: (tex) => tex.replace(/\\tag(?![A-Za-z])\*?/g, '\\quad\\text'),
  },
  {
    when: /Limit controls/,
    meaning: '\\limits left out',
    mend: (tex) => tex.replace(/\\(?:no)?limits(?![A-Za-z])/g, ''),
  },
  {
    when: /Double (?:super|sub)script/,
    meaning: 'a second script set beside the first',
    mend: partDoubleScripts,
  },
  {
    when: /^Got function/,
    meaning: 'a script without braces',
    mend: (tex) => tex.replace(/([_^])\s*(\\[A-Za-z]+)((?:\s*\{[^{}]*\})*)/g, '$1{$2$3}'),
  },
  {
    when: /^Expected group/,
    meaning: 'an argument that is missing left empty',
    mend: (tex) => `${tex.replace(/[_^]\s*(?=$|[)}\]&,_^]|\\right)/g, '$&{}')}{}`,
  },
  {
    when: /Font metrics/,
    meaning: 'a bold typewriter font left out',
    mend: (tex) => tex.replace(/\\textbf(?![A-Za-z])/g, '\\text'),
  },
];

/**
 * Reads source as its author may have meant it.
 *
 * @param reason why KaTeX refuses it
 * @param done meanings of the repairs that were made before
 * @returns undefined where no further repair changes anything
 */
export function repairTex(
  tex: string,
  reason: string,
  done: readonly string[],
): { tex: string; meaning: string } | undefined {
  for (const { when, meaning, mend } of REPAIRS) {
    if (done.includes(meaning) || !when.test(reason)) continue;
    const mended = mend(tex);
    if (mended !== tex) return { tex: mended, meaning };
  }
  return undefined;
}

/** Drops braces that close nothing and closes those that are open at the end. */
function balanceBraces(tex: string): string {
  let depth = 0;
  const kept = tex.replace(/\\.|[{}]/gs, (token) => {
    if (token === '{') depth += 1;
    if (token !== '}') return token;
    if (depth === 0) return '';
    depth -= 1;
    return token;
  });
  return kept + '}'.repeat(depth);
}

function withBackslashes(tex: string, signs: RegExp): string {
  return tex.replace(signs, (token) => (token.startsWith('\\') ? token : `\\${token}${token === '^' ? '{}' : ''}`));
}
