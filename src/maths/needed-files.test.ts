import { expect, test } from 'vitest';
import { neededFiles } from './needed-files.ts';
import { readMdx } from './parse-body.ts';

test.for<[what: string, body: string, files: string[]]>([
  ['of text', 'In $x$ from "./a.b".', []],
  ['of an import', "import Chart from './Chart.astro';\n\n<Chart />", ['./Chart.astro']],
  [
    'of several',
    'import "./a.css";\nexport * from "../b.ts";\nimport raw from \'./c.json?raw\'',
    ['./a.css', '../b.ts', './c.json'],
  ],
  ['of an import that waits', "export const late = () => import('./late.js');", ['./late.js']],
  ['of packages and of files whose ending the bundler finds', 'import a from "katex";\nimport b from "./b"', []],
  ['of pictures', 'A ![x](./a.png) and ![y](b%20c.svg), twice ![z](./a.png).', ['./a.png', 'b c.svg']],
  ['of pictures elsewhere', '![a](https://x.org/a.png) ![b](/b.png) ![c](data:image/png;base64,AA)', []],
  ['of a picture with a broken address', '![a](%E0.png)', ['%E0.png']],
])('%s, the files that a body needs are found', ([, body, files]) => {
  expect(neededFiles(readMdx(body))).toEqual(files);
});
