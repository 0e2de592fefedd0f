import type { Lang } from '../locales';
import { run } from './run';

/** Vietnamese unless the terminal says English. */
const lang: Lang = /^en/i.test(process.env['DUTOAN_LANG'] ?? '') ? 'en' : 'vi';

const note = (line: string) => void process.stderr.write(`${line}\n`);

void run(process.argv.slice(2), lang, note).then(({ code, out, error }) => {
  process.exitCode = code;
  if (error !== '') process.stderr.write(`${error}\n`);
  if (out !== '') process.stdout.write(`${out}\n`);
});
// A reader that stops early (`| head`) is no failure of ours.
process.stdout.on('error', () => process.exit());
