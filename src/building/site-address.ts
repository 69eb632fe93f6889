/**
 * The address of the site's host: as it was given, or else that of this machine. An empty variable, as CI sets it for one that it does
 * not have, counts as none.
 */
export function siteAddress({ SITE_URL, PORT }: NodeJS.ProcessEnv): string {
  return SITE_URL || `http://127.0.0.1:${Number(PORT || 4321)}`;
}
