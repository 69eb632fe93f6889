import { existsSync } from 'node:fs';

const content = process.env['CONTENT_DIR'] || 'content';

/** A folder of the content, or the bundled one where another content folder goes without. */
const folder = (name: string): string => (existsSync(`${content}/${name}`) ? `${content}/${name}` : `content/${name}`);

/** Where the site's content lies, from the project's root. */
export const contentFolders = { papers: `${content}/papers`, topics: folder('topics'), pages: folder('pages') };
