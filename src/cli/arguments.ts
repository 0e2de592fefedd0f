import { Refusal } from '../locales';

export interface Call {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** Splits `build plan.json --out DIR` after a command's own options; anything else is refused by name. */
export function readCall(command: string, words: readonly string[], known: readonly string[]): Call {
  const files: string[] = [];
  const options: Record<string, string> = {};
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('--')) {
      files.push(word);
      continue;
    }
    const [name = '', inline] = word.split('=', 2);
    if (!known.includes(name)) throw new Refusal('cli.unknownOption', { command, option: name });
    const value = inline ?? words[(index += 1)];
    if (value === undefined || value.startsWith('--')) throw new Refusal('cli.needsValue', { option: name });
    options[name] = value;
  }
  return { files, options };
}

export function onlyFile(command: string, call: Call): string {
  const [file] = call.files;
  if (file === undefined || call.files.length > 1) throw new Refusal('cli.needsFile', { command });
  return file;
}
