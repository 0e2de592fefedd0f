import { Refusal } from '../locales';

export interface Call {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  /** Options that take no value. */
  readonly flags: ReadonlySet<string>;
}

/** Splits `build plan.json --out DIR` after a command's own options; anything else is refused by name. */
export function readCall(
  command: string,
  words: readonly string[],
  known: readonly string[],
  knownFlags: readonly string[] = [],
): Call {
  const files: string[] = [];
  const flags = new Set<string>();
  const options: Record<string, string> = {};
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('--')) {
      files.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const [name, inline] =
      equals === -1 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
    if (knownFlags.includes(name)) {
      if (inline !== undefined) throw new Refusal('cli.noValue', { option: name });
      flags.add(name);
      continue;
    }
    if (!known.includes(name)) throw new Refusal('cli.unknownOption', { command, option: name });
    const value = inline ?? words[(index += 1)];
    if (value === undefined || value === '' || value.startsWith('--'))
      throw new Refusal('cli.needsValue', { option: name });
    options[name] = value;
  }
  return { files, options, flags };
}

export function onlyFile(command: string, call: Call): string {
  const [file] = call.files;
  if (file === undefined || call.files.length > 1) throw new Refusal('cli.needsFile', { command });
  return file;
}
