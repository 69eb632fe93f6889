/** The site as Astro builds it without the page writer, and without those that need one. */
import config from '../../astro.config.mjs';

const integrations = config.integrations.filter(
  ({ name }) => !['page-writer', 'sitemap', 'search-index'].includes(name),
);

export default { ...config, integrations };
