import { type Content, isFormula } from './contents';
import { sameFormula } from './formula-text';

/** Whether what Excel answered for a cell (`range.formulas`) is that content. */
export function holds(found: unknown, content: Content): boolean {
  if (isFormula(content))
    return typeof found === 'string' && found.startsWith('=') && sameFormula(found.slice(1), content.formula);
  if (content === null || content === '') return found === '' || found === null;
  if (typeof found === 'boolean') return String(found).toUpperCase() === content;
  return found === content;
}

/** A found cell as content to be put back. */
export function foundContent(found: unknown): Content {
  if (typeof found === 'number') return found;
  if (typeof found !== 'string' || found === '') return null;
  return found.startsWith('=') ? { formula: found.slice(1) } : found;
}
