/** `npm run unite`: the parts of a site become one site. */
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { HOSTS_LIMIT } from '../src/domain/spare-files.ts';
import { unite } from '../src/publishing/unite.ts';
import { forgetBuild } from './build/last-build.ts';
import { orUsage } from './command/usage.ts';

const USAGE = `Usage: npm run unite -- PARTS… [--into DIR]

Puts together the folders that npm run build -- --shard has built, one for each part.

  --into DIR  the folder of the whole site, which is emptied first (OUT_DIR, else dist)
  --help      this text
`;

const { values, positionals } = orUsage(USAGE, () =>
  parseArgs({ allowPositionals: true, options: { into: { type: 'string' }, help: { type: 'boolean' } } }),
);
if (values.help) process.stdout.write(USAGE);
else {
  const into = values.into || process.env['OUT_DIR'] || 'dist';
  const count = orUsage(USAGE, () => unite(positionals, into));
  // What a build knows of the folder is of the site that was there before.
  forgetBuild({ directory: resolve(into) });
  console.log(`${into}: ${count} files of ${positionals.length} parts`);
  if (count > HOSTS_LIMIT)
    console.log(
      `Some hosts take ${HOSTS_LIMIT} files. citationFiles, authorFeedsFrom and authorPagesFrom in src/site.config.ts make them fewer.`,
    );
}
