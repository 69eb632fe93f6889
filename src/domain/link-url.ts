/** Whether text may link there: to a web page or a mail address. Scripts and relative addresses are for components. */
export function isLinkable(url: string): boolean {
  return /^(?:https?:\/\/[^\s/]|mailto:\S)/i.test(url) && URL.canParse(url);
}
