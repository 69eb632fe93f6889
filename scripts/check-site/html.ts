import { HtmlValidate } from 'html-validate';
import type { SiteCheck } from './site-check.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:document', 'html-validate:recommended'],
  rules: {
    // KaTeX places its boxes with style attributes.
    'no-inline-style': 'off',
    // A paper's title is as long as it is.
    'long-title': 'off',
    // How the compiler writes what HTML allows either way.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Every file comes from the site itself.
    'require-sri': 'off',
    // Numbers of papers and formulas look like telephone numbers to it.
    'tel-non-breaking': 'off',
  },
});

/** Every page is valid HTML: unique ids, headings in order, named landmarks. */
export const html: SiteCheck = {
  name: 'html',
  async *check(site) {
    for (const page of site.pages.filter((candidate) => !candidate.isRedirect)) {
      const report = await validator.validateString(page.html, page.file);
      for (const message of report.results.flatMap((result) => result.messages)) {
        yield {
          where: `${page.file}:${message.line}:${message.column}`,
          what: message.message.replace(/\.$/, ''),
          remedy: `See the rule ${message.ruleId}: ${message.ruleUrl ?? 'https://html-validate.org/rules/'}`,
        };
      }
    }
  },
};
