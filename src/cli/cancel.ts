import { Refusal } from '../locales';

/** Ctrl-C while many files are at work: asked between two of them, so that nothing is left half written. */
export class Cancel {
  private asked = false;
  private readonly hear = () => {
    this.asked = true;
  };

  constructor() {
    process.on('SIGINT', this.hear);
  }

  /** Stops here when somebody asked for it; lets the signal come through first. */
  async check(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.asked) throw new Refusal('cli.cancelled', {});
  }

  done(): void {
    process.off('SIGINT', this.hear);
  }
}
