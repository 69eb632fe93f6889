/** Names of one syllable count up, so that they differ, and none is anyone's. */
const SYLLABLES = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'ru', 'sa', 'te', 'vi', 'wo', 'zu'];

/** In a large collaboration some people share a name; so few here, because each name makes a page and a feed to check. */
const NAMES = 300;

/** A capture of one paper by a large collaboration, in CSL-JSON. */
export function crowdedPaper(authors: number): string {
  const record = {
    id: 'crowded',
    type: 'article',
    title: 'A Measurement by a Large Collaboration',
    author: Array.from({ length: authors }, (_, index) => authorName(index % NAMES)),
    archive: 'arXiv',
    archive_location: '2601.00003',
    issued: { 'date-parts': [[2026, 1, 6]] },
    keyword: 'hep-ex',
    abstract: 'The mass is $m = 125.09 \\pm 0.24\\,\\mathrm{GeV}$.',
  };
  return `${JSON.stringify([record])}\n`;
}

function authorName(index: number): { given: string; family: string } {
  return { given: `${initial(index)}.`, family: familyName(index) };
}

function initial(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}

function familyName(index: number): string {
  const digits = [...index.toString(SYLLABLES.length).padStart(3, '0')];
  const name = digits.map((digit) => SYLLABLES[Number.parseInt(digit, SYLLABLES.length)]).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
