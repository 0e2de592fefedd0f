import {
  contentOf,
  controlOf,
  deleted,
  inserted,
  onControl,
  onTable,
  partOf,
  rowsIn,
  run,
  tableOf,
  textOfControl,
  textsIn,
  withContent,
} from './paper-edits';
import {
  type Case,
  before,
  planBut,
  lines,
  activities,
  dearer,
  newLine,
  HEADER,
  body,
  tracking,
  intoHeader,
  wrapped,
  NOTE,
  PEOPLE,
  BOLD,
  D1,
  onRow,
  shade,
  MORE,
  MORE_BELOW,
  BOTH,
  budgetRow,
} from './refresh-setting';

export const LETTERS: readonly Case[] = [
  {
    what: 'Word split a figure over three runs; those of the first are its letters',
    plan: dearer,
    person: body(
      onControl('total', (control) =>
        withContent(
          control,
          `${run('64.', BOLD)}<w:proofErr w:type="spellStart"/>${run('383', '<w:i/>')}<w:bookmarkStart w:id="5" w:name="tong"/>${run('.760')}<w:bookmarkEnd w:id="5"/>`,
        ),
      ),
    ),
    changes: MORE,
    tables: BOTH,
    proof: [
      ['bold', (after) => controlOf(partOf(after), 'total').includes(run('65.383.760', BOLD))],
      ['one run', (after) => contentOf(controlOf(partOf(after), 'total')).split('<w:r>').length === 2],
      ['the bookmark stays', (after) => partOf(after).includes('w:name="tong"')],
    ],
  },
  {
    what: 'a figure is a link',
    plan: dearer,
    person: body(
      onControl('total', (control) =>
        withContent(control, `<w:hyperlink w:anchor="x">${contentOf(control)}</w:hyperlink>`),
      ),
    ),
    changes: MORE,
    tables: BOTH,
    proof: [
      ['still a link', (after) => controlOf(partOf(after), 'total').includes('<w:hyperlink w:anchor="x">')],
    ],
  },
  {
    what: 'spaces that do not break stand where Word put them',
    plan: dearer,
    person: body(
      onControl('total.words', (control) => control.replace('sáu mươi bốn', 'sáu\u00a0mươi\u00a0bốn')),
    ),
    changes: MORE,
    tables: BOTH,
  },
  {
    what: 'letters are written by their numbers',
    plan: dearer,
    person: body(onControl('total', (control) => control.replace('64.383', '&#54;&#x34;.383'))),
    changes: MORE,
    tables: BOTH,
  },
  {
    what: 'a control stands inside a person’s own control',
    plan: dearer,
    person: body(onControl('total', wrapped)),
    changes: MORE,
    tables: BOTH,
    proof: [['theirs stays', (after) => partOf(after).includes('<w:tag w:val="cua-toi"/>')]],
  },
  {
    what: 'a person’s own control stands inside ours',
    plan: dearer,
    person: body(onControl('total', (control) => withContent(control, wrapped(contentOf(control))))),
    changes: MORE_BELOW,
    tables: BOTH,
    left: ['total: complex'],
  },
  {
    what: 'a figure was copied to the header',
    plan: dearer,
    person: intoHeader,
    changes: MORE,
    tables: BOTH,
    proof: [['there too', (after) => textOfControl(after, 'total', HEADER) === '65.383.760']],
  },
  {
    what: 'text was added with track changes on',
    plan: dearer,
    person: body(
      onControl('total', (control) => withContent(control, contentOf(control) + inserted('.000'))),
    ),
    changes: MORE_BELOW,
    tables: BOTH,
    left: ['total: tracked'],
    keeps: ['64.383.760.000'],
  },
  {
    what: 'a figure was replaced with track changes on',
    plan: dearer,
    person: body(
      onControl('total', (control) => withContent(control, deleted('64.383.760') + inserted('70.000.000'))),
    ),
    overwrite: true,
    changes: MORE_BELOW,
    tables: BOTH,
    left: ['total: tracked'],
    keeps: ['70.000.000'],
    proof: [['what they took out as well', (after) => partOf(after).includes('>64.383.760</w:delText>')]],
  },
  {
    what: 'a figure was deleted with track changes on',
    plan: dearer,
    person: body(onControl('total', (control) => withContent(control, deleted('64.383.760')))),
    changes: MORE_BELOW,
    tables: BOTH,
    left: ['total: tracked'],
  },
  {
    what: 'the paper records changes',
    plan: dearer,
    person: tracking,
    changes: MORE,
    tables: BOTH,
    proof: [['ours are not recorded', (after) => !partOf(after).includes('<w:ins ')]],
  },
  {
    what: 'a comment stands at a figure',
    plan: dearer,
    person: body(
      onControl('total', (control) =>
        withContent(
          control,
          `<w:commentRangeStart w:id="3"/>${contentOf(control)}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
        ),
      ),
    ),
    changes: MORE,
    tables: BOTH,
    proof: [['it stays', (after) => partOf(after).includes('<w:commentReference w:id="3"/>')]],
  },
];

export const TABLES: readonly Case[] = [
  {
    what: 'a line was added in the middle',
    plan: planBut({ lines: [before.lines[0]!, newLine, ...before.lines.slice(1)] }),
    changes: [
      'total: 68.383.760',
      'total.words: sáu mươi tám triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
      'central: 62.100.000',
      'total.alone: Sáu mươi tám triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
    ],
    tables: BOTH,
    proof: [
      ['a row more', (after) => budgetRow(after, 'Băng rôn')?.[0] === '2'],
      ['the next is 3', (after) => budgetRow(after, 'Biên tập bài')?.[0] === '3'],
    ],
  },
  {
    what: 'a line was taken out',
    plan: planBut({ lines: before.lines.filter(({ id }) => id !== 'D2') }),
    changes: [
      'total: 61.383.760',
      'total.words: sáu mươi mốt triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
      'central: 55.100.000',
      'total.alone: Sáu mươi mốt triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
    ],
    tables: BOTH,
    proof: [['a row less', (after) => budgetRow(after, 'Biên tập bài') === undefined]],
  },
  {
    what: 'lines changed their order',
    plan: planBut({ lines: [before.lines[1]!, before.lines[0]!, ...before.lines.slice(2)] }),
    tables: ['budget'],
    proof: [['1 is the other', (after) => budgetRow(after, 'Biên tập bài')?.[0] === '1']],
  },
  {
    what: 'a row has a colour, and a line comes above it',
    plan: planBut({ lines: [newLine, ...before.lines] }),
    person: onRow(D1, shade),
    changes: [
      'total: 68.383.760',
      'total.words: sáu mươi tám triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
      'central: 62.100.000',
      'total.alone: Sáu mươi tám triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
    ],
    tables: BOTH,
    proof: [
      [
        'the colour stays with its line',
        (after) =>
          rowsIn(tableOf(partOf(after), 'budget')).findIndex((row) => row.includes('FFFF00')) === D1 + 1,
      ],
    ],
  },
  {
    what: 'columns were pulled to other widths',
    plan: dearer,
    person: body(
      onTable('budget', (table) => table.replace(/<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="999"/>')),
    ),
    changes: MORE,
    tables: BOTH,
    proof: [['they stay', (after) => tableOf(partOf(after), 'budget').includes('<w:gridCol w:w="999"/>')]],
  },
  {
    what: 'a person wrote in a cell',
    plan: dearer,
    person: onRow(D1, (row) => row.replace('Biên tập tin', 'Biên tập tin ngắn')),
    changes: MORE,
    tables: ['activities'],
    left: ['table.budget: edited'],
    keeps: ['Biên tập tin ngắn'],
  },
  {
    what: 'a person moved an amount to another column',
    plan: dearer,
    person: onRow(D1, (row) => {
      const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell);
      return row.replace(cells[7]! + cells[8]!, cells[8]! + cells[7]!);
    }),
    changes: MORE,
    tables: ['activities'],
    left: ['table.budget: edited'],
  },
  {
    what: 'a person added a row',
    plan: dearer,
    person: onRow(D1, (row) => row + row.replace('Biên tập tin', 'Dòng thêm tay')),
    changes: MORE,
    tables: ['activities'],
    left: ['table.budget: edited'],
    keeps: ['Dòng thêm tay'],
  },
  {
    what: 'a person took out a row, with track changes on',
    plan: dearer,
    person: onRow(D1, (row) => row.replace('<w:cantSplit/>', '<w:cantSplit/><w:del w:id="9" w:author="A"/>')),
    changes: MORE,
    tables: ['activities'],
    left: ['table.budget: tracked'],
  },
  {
    what: 'a paragraph was written under the table, inside its control',
    plan: dearer,
    person: body((xml) => xml.replace(tableOf(xml, 'budget'), (table) => table + PEOPLE)),
    changes: MORE,
    tables: BOTH,
    keeps: [NOTE],
  },
  {
    what: 'a table was taken out of its control',
    plan: dearer,
    person: body((xml) => {
      const from = xml.lastIndexOf('<w:sdt>', xml.indexOf('dt55.table.budget'));
      const to = xml.indexOf('</w:sdt>', xml.indexOf('</w:tbl>', from)) + '</w:sdt>'.length;
      return xml.slice(0, from) + tableOf(xml, 'budget') + xml.slice(to);
    }),
    changes: MORE,
    tables: ['activities'],
    missing: ['table.budget: 1 → 0'],
  },
  {
    what: 'a picture stands in a cell',
    plan: dearer,
    person: onRow(D1, (row) => row.replace('</w:r></w:p>', '</w:r><w:r><w:pict/></w:r></w:p>')),
    changes: MORE,
    tables: ['activities'],
    left: ['table.budget: complex'],
  },
  {
    what: 'amounts grew so long that columns must be wider',
    plan: lines(({ id }) =>
      id === 'D1' ? { unitPrice: 100_000_000, sources: { central: 4_000_000_000 } } : {},
    ),
    changes: [
      'total: 4.060.383.760',
      'total.words: bốn tỷ không trăm sáu mươi triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
      'central: 4.054.100.000',
      'total.alone: Bốn tỷ không trăm sáu mươi triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
    ],
    tables: BOTH,
    proof: [
      [
        'the row of D1 is as wide as the columns',
        (after) => {
          const table = tableOf(partOf(after), 'budget');
          const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => width);
          const cells = [...rowsIn(table)[D1]!.matchAll(/<w:tcW w:w="(\d+)"/g)].map(([, width]) => width);
          return (
            grid.join() === cells.join() && grid.reduce((sum, width) => sum + Number(width), 0) === 14_287
          );
        },
      ],
    ],
  },
  {
    what: 'notes came to the activities: a column more',
    plan: activities(({ id }) => (id === 'H1' ? { note: 'Lồng ghép' } : {})),
    tables: ['activities'],
    proof: [
      ['it is there', (after) => textsIn(tableOf(partOf(after), 'activities'))[1]?.at(-1) === 'Lồng ghép'],
    ],
  },
];
