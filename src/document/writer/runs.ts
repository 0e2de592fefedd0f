import { escapeXml } from '../../ooxml';
import type { Written } from '../runs';
import type { Writing } from './writing';

export function runXml(text: string, properties = ''): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** The runs of a paragraph or cell; the figures among them in controls of their own. */
export function runsXml({ text, runs }: Written, writing: Writing, properties = ''): string {
  if (runs === undefined) return text === '' ? '' : runXml(text, properties);
  return runs
    .map((run) => {
      const content = runXml(run.text, properties);
      return run.tag === undefined ? content : writing.figure(run, content);
    })
    .join('');
}
