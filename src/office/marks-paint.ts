import data from './marks.json';
import type { Painted } from './marks-areas';

interface Standing {
  readonly painted: Painted;
  readonly format: Excel.ConditionalFormat;
}

const keyOf = ({ sheet, severity }: Painted) => `${severity} ${sheet}`;

/**
 * The colours of one session. Their condition asks a name for the number of the session, so that what another session
 * left behind shows nothing.
 */
export class Paint {
  private standing: readonly Standing[] = [];
  private hasName = false;

  constructor(private session: number) {}

  /** Makes the name that all conditions ask, or takes it over from another session. */
  private async takeName(context: Excel.RequestContext): Promise<void> {
    const { names } = context.workbook;
    const name = names.getItemOrNullObject(data.name);
    if (!this.hasName) {
      name.load('name');
      await context.sync();
      if (name.isNullObject) names.add(data.name, `=${this.session}`).visible = false;
      this.hasName = true;
    }
    name.formula = `=${this.session}`;
  }

  private add(context: Excel.RequestContext, painted: Painted): Standing {
    const areas = context.workbook.worksheets.getItem(painted.sheet).getRanges(painted.address);
    const format = areas.conditionalFormats.add('Custom');
    format.custom.rule.formula = `=${data.name}=${this.session}`;
    format.custom.format.fill.color = data.colours[painted.severity];
    format.load('id');
    return { painted, format };
  }

  /** Whether the colours are already what they should be. */
  isPainted(wanted: readonly Painted[]): boolean {
    const standing = new Map(this.standing.map(({ painted }) => [keyOf(painted), painted.address]));
    return (
      wanted.length === standing.size &&
      wanted.every((painted) => standing.get(keyOf(painted)) === painted.address)
    );
  }

  /** Colours what is to be coloured and nothing else, in one request. */
  async paint(context: Excel.RequestContext, wanted: readonly Painted[]): Promise<void> {
    const addresses = new Map(wanted.map((painted) => [keyOf(painted), painted.address]));
    const stays = this.standing.filter(({ painted }) => addresses.get(keyOf(painted)) === painted.address);
    const goes = this.standing.filter((standing) => !stays.includes(standing));
    const known = new Set(stays.map(({ painted }) => keyOf(painted)));
    // A new condition stands before the others, so the gravest comes last.
    const fresh = wanted.filter((painted) => !known.has(keyOf(painted))).reverse();
    await this.takeName(context);
    for (const { painted, format } of goes) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(painted.sheet);
      sheet.getRange().conditionalFormats.getItemOrNullObject(format.id).delete();
    }
    const added = fresh.map((painted) => this.add(context, painted));
    await context.sync();
    this.standing = [...stays, ...added];
  }

  /** Nobody knows what became of the request: another number puts out whatever it left. */
  failed(): void {
    this.session += 1;
    this.standing = this.standing.map(({ painted, format }) => ({
      painted: { ...painted, address: '' },
      format,
    }));
  }
}
