import { type Lang, loadLanguage, Refusal, say, tell } from '../locales';
import { COMMANDS, type Note } from './commands';

export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

const refused = (error: string): Outcome => ({ code: 2, out: '', error });

/** One call of `dutoan`: what goes to stdout, what to stderr, and how it ends. Notes are heard on the way. */
export async function run(words: readonly string[], lang: Lang, note: Note): Promise<Outcome> {
  await loadLanguage(lang);
  const [name, ...rest] = words;
  if (name === undefined) return refused(say(lang, 'cli.usage'));
  if (['--help', '-h', 'help'].includes(name) || rest.includes('--help')) {
    return { code: 0, out: say(lang, 'cli.help'), error: '' };
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command === undefined) throw new Refusal('cli.unknownCommand', { command: name });
    const said = await command(rest, lang, note);
    return typeof said === 'string'
      ? { code: 0, out: said, error: '' }
      : { code: said.code, out: said.text, error: '' };
  } catch (error) {
    return refused(tell(lang, error));
  }
}
