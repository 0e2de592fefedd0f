import { loadTemplate } from '../document';
import { say } from '../locales';
import { readCall } from './arguments';
import type { Command } from './commands';
import { openPaperCall, writeOut } from './papers';

/** `dutoan fill`: an agency's own paper filled from a plan; 1 when something in it was not understood. */
export const fill: Command = async (words, lang) => {
  const call = readCall('fill', words, ['--out']);
  const { document, opened, out } = await openPaperCall('fill', call);
  const { fillTemplate } = await loadTemplate();
  const { bytes, report } = fillTemplate(document, opened.plan);
  await writeOut(out, bytes);
  const { filled, empty, unknown, open } = report;
  const code = unknown.length + open.length > 0 ? 1 : 0;
  if (filled.length + empty.length + unknown.length + open.length === 0)
    return { text: say(lang, 'fill.none', { file: out }), code: 1 };
  const listed = (key: 'fill.empty' | 'fill.unknown' | 'fill.open', names: readonly string[]) =>
    names.length === 0 ? [] : [say(lang, key, { names: names.map((name) => `«${name}»`).join(', ') })];
  const text = [
    say(lang, 'fill.done', { count: filled.length, file: out }),
    ...listed('fill.empty', empty),
    ...listed('fill.unknown', unknown),
    ...listed('fill.open', open),
  ].join('\n');
  return { text, code };
};
