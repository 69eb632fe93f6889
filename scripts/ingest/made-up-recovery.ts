import type { Recover } from './fragment-recovery.ts';
import type { RecoveredInline } from './recovery/recover-maths.ts';

/**
 * A recovery for tests, that finds these formulas and is always as sure.
 *
 * @param formulas TeX by what the damage leaves of it; without any, nothing is found
 */
export function madeUpRecovery(formulas: Readonly<Record<string, string>> = {}, confidence = 0.937): Recover {
  return (damaged) => ({
    inline: Object.entries(formulas).reduce(withFormula, damaged === '' ? [] : [{ type: 'text', value: damaged }]),
    confidence,
  });
}

function withFormula(inline: RecoveredInline[], [damaged, tex]: readonly [string, string]): RecoveredInline[] {
  return inline.flatMap((piece) => {
    if (piece.type === 'math') return [piece];
    const texts = piece.value.split(damaged).map((value): RecoveredInline => ({ type: 'text', value }));
    const formula: RecoveredInline = { type: 'math', tex };
    return texts
      .flatMap((text) => [formula, text])
      .slice(1)
      .filter((part) => part.type === 'math' || part.value !== '');
  });
}
