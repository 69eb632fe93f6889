import { describe, expect, test } from 'vitest';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import type { Fragment } from './source.ts';

/** What a fragment says of the paper, without where it says so. */
function facts({ source, capture, where, sourceId, ...rest }: Fragment): object {
  return rest;
}

describe('one paper in BibTeX and in CSL-JSON is the same paper', () => {
  test.for<[name: string, entry: string, record: object]>([
    [
      'a preprint as Better BibTeX writes it',
      String.raw`@misc{lovelaceEngines2025,
        title = {Engines in {{$\mathcal{O}(n\log n)$}} Steps},
        author = {Lovelace, Ada and family=Beethoven, given=Ludwig, prefix=van, useprefix=true},
        date = {2025-10-02}, eprint = {2510.01234}, eprinttype = {arXiv}, eprintclass = {cs.LG},
        doi = {10.48550/arXiv.2510.01234}, url = {http://arxiv.org/abs/2510.01234},
        abstract = {By 4.2\%.}, keywords = {engines,Statistics - Machine Learning}, pubstate = {prepublished} }`,
      {
        type: 'article',
        title: String.raw`Engines in $\mathcal{O}(n\log n)$ Steps`,
        author: [
          { family: 'Lovelace', given: 'Ada' },
          { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
        ],
        issued: { 'date-parts': [[2025, 10, 2]] },
        archive: 'arXiv',
        archive_location: '2510.01234',
        publisher: 'arXiv',
        DOI: '10.48550/arXiv.2510.01234',
        abstract: String.raw`By 4.2\%.`,
        keyword: 'cs.LG',
      },
    ],
    [
      'a preprint as Zotero writes it',
      `@misc{lovelace_engines_2025, title = {Engines}, url = {http://arxiv.org/abs/2510.01234},
        doi = {10.48550/arXiv.2510.01234}, publisher = {arXiv}, author = {Lovelace, Ada}, month = oct, year = {2025},
        note = {arXiv:2510.01234 [cs]}, keywords = {Computer Science - Machine Learning} }`,
      {
        type: 'article',
        title: 'Engines',
        author: [{ family: 'Lovelace', given: 'Ada' }],
        issued: { 'date-parts': [['2025', 10]] },
        publisher: 'arXiv',
        number: 'arXiv:2510.01234',
      },
    ],
    [
      'a journal article with all its parts',
      String.raw`@article{k, title = {The {BERT} \& {\'E}tudes}, author = {Erd{\H{o}}s, Paul and van der Berg, Jan},
        journal = {Journal of {Engines}}, volume = 3, number = {4}, pages = {12--34}, year = 2023, month = {sep},
        publisher = {Press}, doi = {https://doi.org/10.1007/978-3\_4}, issn = {1234-5678} }`,
      {
        type: 'article-journal',
        title: 'The BERT & Études',
        author: [
          { family: 'Erdős', given: 'Paul' },
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
        ],
        'container-title': 'Journal of Engines',
        volume: '3',
        issue: 4,
        page: '12-34',
        publisher: 'Press',
        issued: { 'date-parts': [[2023, 9]] },
        DOI: '10.1007/978-3_4',
      },
    ],
    [
      'a paper of a conference, its volume in another entry',
      `@inproceedings{k, title = {Looms}, author = {Hopper, Jr., Grace}, pages = {1--9}, crossref = {VOL}}
       @proceedings{vol, title = {Proceedings of Looms}, editor = {Turing, Alan}, year = {1999}, publisher = {ACM},
         address = {Paris}, series = {LNCS}}`,
      {
        type: 'paper-conference',
        title: 'Looms',
        author: [{ family: 'Hopper', given: 'Grace', suffix: 'Jr.' }],
        'container-title': 'Proceedings of Looms',
        editor: [{ family: 'Turing', given: 'Alan' }],
        issued: { 'date-parts': [['1999']] },
        publisher: 'ACM',
        'publisher-place': 'Paris',
        'collection-title': 'LNCS',
        page: '1-9',
      },
    ],
    [
      'a thesis',
      '@phdthesis{k, title = {On Looms}, author = {Hopper, Grace}, school = {MIT}, address = {Cambridge}, year = 1980}',
      {
        type: 'thesis',
        genre: 'PhD thesis',
        title: 'On Looms',
        author: [{ family: 'Hopper', given: 'Grace' }],
        publisher: 'MIT',
        'publisher-place': 'Cambridge',
        issued: { 'date-parts': [[1980]] },
      },
    ],
    [
      'a report',
      '@techreport{k, title = {R}, institution = {NASA}, number = {TR-1}, type = {Technical Report}, year = {1970}}',
      {
        type: 'report',
        title: 'R',
        publisher: 'NASA',
        number: 'TR-1',
        genre: 'Technical Report',
        issued: { raw: '1970' },
      },
    ],
    [
      'a paper of the ACL Anthology',
      '@inproceedings{k, title = "{L}ooms", booktitle = "Proceedings", url = "https://aclanthology.org/2021.eacl-main.1/"}',
      {
        type: 'paper-conference',
        title: 'Looms',
        'container-title': 'Proceedings',
        URL: 'https://aclanthology.org/2021.eacl-main.1/',
      },
    ],
  ])('%s', ([, entry, record]) => {
    const fromCsl = cslJson.adapt({ path: 'x.json', text: JSON.stringify([record]) });
    const fromBibtex = bibtex.adapt({ path: 'x.bib', text: entry });
    expect([...fromBibtex.issues, ...fromCsl.issues]).toEqual([]);
    expect(fromBibtex.fragments.map(facts)).toEqual(fromCsl.fragments.map(facts));
  });
});
