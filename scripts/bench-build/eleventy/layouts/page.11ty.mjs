import { escaped } from '../papers.mjs';

export const render = ({ title, content }) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="/katex/katex.min.css">
  </head>
  <body>
    <header><a href="/">Papers</a> <a href="/topics/">Topics</a></header>
    <main>${content}</main>
  </body>
</html>
`;
