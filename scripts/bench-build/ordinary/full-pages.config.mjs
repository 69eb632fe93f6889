// The same design, with pages that hold about what Broadsheet's do, and in lists more: a compiled abstract cannot be cut.
import ordinary from './astro.config.mjs';

export default { ...ordinary, srcDir: 'full-pages' };
