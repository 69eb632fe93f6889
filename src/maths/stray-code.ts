import type { Nodes, Root } from 'mdast';
import { BodyError, SAID_ANGLE, SAID_BRACE } from './body-error.ts';

/** Astro gives it to each entry. */
const GIVEN = ['Fragment'];

/**
 * Refuses code that would end the whole build: a component that nothing imports or defines, and, in a body that imports and defines
 * nothing, what can only be a slip, such as `the set {n}`. Components within expressions are not looked at.
 *
 * @throws BodyError with the place of the first one
 */
export function refuseStrays(tree: Root): void {
  refuseIn(tree, knownNames(tree));
}

function refuseIn(node: Nodes, known: ReadonlySet<string> | undefined): void {
  const reason = reasonAgainst(node, known);
  const start = node.position?.start;
  if (start !== undefined && reason !== undefined)
    throw new BodyError({ line: start.line, column: start.column }, reason, undefined);
  if ('children' in node) for (const child of node.children) refuseIn(child, known);
}

/** All names in what a body imports and defines, which may be more than components; undefined where it has nothing of that. */
function knownNames(tree: Root): ReadonlySet<string> | undefined {
  const code = tree.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : [])).join('\n');
  return code === '' ? undefined : new Set([...GIVEN, ...(code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])]);
}

function reasonAgainst(node: Nodes, known: ReadonlySet<string> | undefined): string | undefined {
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return known || /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value) ? undefined : SAID_BRACE;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return reasonAgainstElement(node.name ?? 'a', known);
    default:
      return undefined;
  }
}

function reasonAgainstElement(name: string, known: ReadonlySet<string> | undefined): string | undefined {
  const [first = name] = name.split(/[.:]/);
  const isComponent = name.includes('.') || !/^[a-z]/.test(name);
  if (isComponent && !known?.has(first))
    return `Nothing imports the component ${name}; import it, or write \\< for the character`;
  // HTML's own elements need no import.
  return known || /^[a-z][a-z\d]*$/.test(name) ? undefined : SAID_ANGLE;
}
