/** Every line people see from the tools begins the same way, so that it stands out between npm's own. */
export const say = (text) => console.log(`dutoan: ${text}`);

/** An error somebody can do something about: one sentence and an exit code, never a stack. */
export class Stop extends Error {
  constructor(sentence, code = 1) {
    super(sentence);
    this.code = code;
  }
}

/** Runs a tool's main function; a Stop becomes its sentence, anything else is a bug and keeps its stack. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = error.code;
  }
}
