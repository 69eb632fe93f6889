import { expect, test } from 'vitest';
import { isGroupName, splitName } from './person-name.ts';

test.for([
  ['Ann Lee', 'Lee | Ann'],
  ['Adam X. Yang', 'Yang | Adam X.'],
  ['Antonio D. Córcoles', 'Córcoles | Antonio D.'],
  ['Jean-Luc O’Brien', 'O’Brien | Jean-Luc'],
  ['Ludwig van Beethoven', 'van Beethoven | Ludwig'],
  ['Maria de la Cruz', 'de la Cruz | Maria'],
  ["Jean d'Alembert", "d'Alembert | Jean"],
  ['Martin Luther King Jr.', 'King | Martin Luther | Jr.'],
  ['John Rockefeller III', 'Rockefeller | John | III'],
  ['Nguyễn Thị Ánh', 'Ánh | Nguyễn Thị'],
  ['The Anh Han', 'Han | The Anh'],
  ['Weiwei Ai', 'Ai | Weiwei'],
] as const)('%s is split into %s', ([name, parts]) => {
  const { last, given, suffix } = splitName({ name }) ?? {};
  expect([last, given, suffix].filter(Boolean).join(' | ')).toBe(parts);
});

test.for([
  'Madonna',
  '王小明',
  '王 小明',
  'محمد الأمين',
  'van Gogh',
  'bell hooks',
  'Lee, Ann',
  'Agent 47',
  'The ATLAS Collaboration',
  'Gemini Team',
  'Acme Inc.',
  'Quantum Working Group',
  'Mistral AI',
  'Smith and Sons',
  'Center for Small Things',
])('%s has one form', (name) => {
  expect(splitName({ name })).toBeUndefined();
});

test('a split that a source made is kept', () => {
  const author = { name: 'Ana de Sá Group', family: 'Sá Group', given: 'Ana', particle: 'de' };
  expect(splitName(author)).toEqual({ last: 'de Sá Group', given: 'Ana' });
  expect(splitName({ name: 'Plato of Athens', family: 'Plato of Athens' })).toBeUndefined();
});

test('a person is no group', () => {
  expect(isGroupName('Inca Labbé')).toBe(false);
});
