import { type Lang, Refusal, say, tell } from '../locales';
import { COMMANDS } from './commands';

export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

const refused = (error: string): Outcome => ({ code: 2, out: '', error });

/** One call of `dutoan`: what goes to stdout, what to stderr, and how it ends. */
export async function run(words: readonly string[], lang: Lang): Promise<Outcome> {
  const [name, ...rest] = words;
  if (name === undefined) return refused(say(lang, 'cli.usage'));
  if (['--help', '-h', 'help'].includes(name) || rest.includes('--help')) {
    return { code: 0, out: say(lang, 'cli.help'), error: '' };
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command === undefined) throw new Refusal('cli.unknownCommand', { command: name });
    return { code: 0, out: await command(rest, lang), error: '' };
  } catch (error) {
    return refused(tell(lang, error));
  }
}
