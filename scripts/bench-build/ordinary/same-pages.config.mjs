// The same design, with pages that hold what Broadsheet's do.
import ordinary from './astro.config.mjs';

export default { ...ordinary, srcDir: 'same-pages' };
