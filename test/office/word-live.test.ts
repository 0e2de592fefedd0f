import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { loadRefresh, type PaperRefresh, planDocx, tableDocx } from '../../src/document';
import { loadLiveWords, tell } from '../../src/locales';
import { applyRefresh, commentFindings, insertAtCursor, openInWord, previewRefresh } from '../../src/office';
import { type Dong, examplePlan, formatDong, lineAmount, type Plan, planTotal } from '../../src/plan';
import { loadReview, loadReviewLaw } from '../../src/review';
import { lintDocx } from '../files/docx-lint';
import { documentText } from '../files/docx-text';
import { startWord, type WordHostHandle } from '../host';
import { fewLines } from './few-lines';
import { type Scenario, scenarios } from './scenario';

let host: WordHostHandle;
let plan: Plan;
let paper: Uint8Array;
let told: unknown;
let refresh: PaperRefresh;

/** The plan after somebody made its first line dearer by 1.000 đồng a piece. */
const dearer = (by = 1000): Plan => ({
  ...plan,
  lines: plan.lines.map((line, index) => {
    if (index > 0) return line;
    const next = { ...line, unitPrice: (line.unitPrice + by) as Dong };
    return { ...next, sources: { ...line.sources, central: lineAmount(next) } };
  }),
});
const text = () => documentText(host.word.save());
const refusal = async (work: Promise<unknown>) => {
  told = await work.then(
    (done) => done,
    (error: unknown) => tell('vi', error),
  );
};
/** Replaces the text of the first control with that tag, as a person would. */
const typeOver = (tag: string, words: string) =>
  Word.run(async (context) => {
    const control = context.document.contentControls.getByTag(tag).getFirst();
    control.insertText(words, 'Replace');
    await context.sync();
  });
const preview = async (next: Plan) => {
  refresh = await previewRefresh(next);
};
const parts = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const findingsOf = async (of: Plan) => {
  const { Reviewer, RULES } = await loadReview();
  return new Reviewer(await loadReviewLaw(of), RULES).review(of);
};
const tooDear = () => dearer(9_000_000);
const comment = async (of: Plan) => {
  told = await commentFindings(of, await findingsOf(of), ({ message }) => message.key);
};
/** The paragraph that a comment with those words stands at. */
const paragraphWith = (words: string) => {
  const { 'word/comments.xml': all = '', 'word/document.xml': body = '' } = parts(host.word.save());
  const comment = all.split('<w:comment ').find((one) => one.includes(words)) ?? '';
  const id = /w:id="(\d+)"/.exec(comment)?.[1] ?? '';
  const at = body.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
  return body.slice(at, body.indexOf('</w:p>', at));
};
const comments = () => parts(host.word.save())['word/comments.xml'] ?? '';

const TABLE: Scenario<WordHostHandle>[] = [
  {
    done: 'the plan is opened as a new document',
    work: async () => {
      told = await openInWord(paper);
    },
    said: () => told,
    says: 'opened',
    held: () => Buffer.from(host.word.opened.at(-1)!).equals(Buffer.from(paper)),
    holds: true,
  },
  {
    done: 'Word opens no new document, and the open one is empty: it takes the plan whole',
    work: async () => {
      host.word.load(EMPTY);
      await withoutNewDocuments(() => refusal(openInWord(paper)));
    },
    said: () => told,
    says: 'filled',
    held: () => {
      const [now, made] = [parts(host.word.save()), parts(paper)];
      const names = ['word/header1.xml', 'word/styles.xml', 'word/settings.xml'];
      return [
        names.every((name) => now[name] === made[name]),
        text() === documentText(paper),
        (now['word/document.xml']!.match(/w:orient="landscape"/g) ?? []).length,
        (now['word/document.xml']!.match(/<w:sdt>/g) ?? []).length,
      ];
    },
    holds: [true, true, 2, expect.any(Number)],
  },
  {
    done: 'Word opens no new document, and somebody has written in the open one: it stays',
    work: () => withoutNewDocuments(() => refusal(openInWord(paper))),
    said: () => told,
    says: expect.stringContaining('Tài liệu đang mở không bị thay đổi. Hãy tải tệp Word về máy rồi mở.'),
    held: () => text() === documentText(paper),
    holds: true,
  },
  {
    done: 'figures are looked at with the same plan',
    work: () => preview(plan),
    said: () => [refresh.patch.changes, refresh.patch.tables, refresh.living, refresh.marked],
    says: [[], [], true, true],
  },
  {
    done: 'a price changes: what would change is shown, nothing is written',
    work: () => preview(dearer()),
    said: () =>
      refresh.patch.changes.some(
        (change) =>
          change.old === formatDong(planTotal(plan)) && change.new === formatDong(planTotal(dearer())),
      ),
    says: true,
    held: () => text() === documentText(paper),
    holds: true,
  },
  {
    done: '… and done: the document says what the plan composed anew says',
    work: async () => {
      await preview(dearer());
      told = await applyRefresh(refresh);
    },
    said: () => told,
    says: { figures: expect.any(Number), tables: 2, left: [] },
    held: async () => text() === documentText(await planDocx(dearer())),
    holds: true,
  },
  {
    done: '… exactly as the file would be refreshed, and a second look finds nothing to do',
    work: async () => {
      await preview(dearer());
      await applyRefresh(refresh);
      const { refreshDocx } = await loadRefresh();
      const file = await refreshDocx(paper, dearer());
      expect(text()).toBe(documentText(file.bytes));
      await preview(dearer());
    },
    said: () => [refresh.patch.changes, refresh.patch.tables, refresh.patch.left],
    says: [[], [], []],
    held: () => lintDocx(host.word.save()),
    holds: [],
  },
  {
    done: 'a person wrote in a figure: it is left alone, and that is said',
    work: async () => {
      await typeOver('dt55.total', 'gần bốn trăm triệu');
      await preview(dearer());
      await applyRefresh(refresh);
    },
    said: () => refresh.patch.left.map(({ tag, why, stands }) => `${tag} ${why} ${stands}`),
    says: ['dt55.total edited gần bốn trăm triệu'],
    held: () => text().includes('gần bốn trăm triệu'),
    holds: true,
  },
  {
    done: 'a line is added: the table of another size is left and named',
    work: async () => {
      const last = plan.lines.at(-1)!;
      await preview({ ...plan, lines: [...plan.lines, { ...last, id: 'D999' }] });
      told = await applyRefresh(refresh);
    },
    said: () => (told as { left: { tag: string }[] }).left.map(({ tag }) => tag),
    says: ['dt55.table.budget'],
  },
  {
    done: 'the budget is put where the cursor is, upright',
    work: async () => {
      host.word.select('TỔ CHỨC THỰC HIỆN');
      const docx = await tableDocx(plan, 'budget', 'portrait');
      await insertAtCursor(docx!);
    },
    said: () => host.word.inserted.at(-1)?.location,
    says: 'End',
    held: () => {
      const { body } = host.word.package;
      const at = [...body.children].findIndex((one) => one.textContent.includes('TỔ CHỨC THỰC HIỆN'));
      return [...body.children][at + 1]?.textContent.includes('Thành tiền');
    },
    holds: true,
  },
  {
    done: 'what is found is put beside its words as comments',
    work: () => comment(tooDear()),
    said: () => told,
    says: { written: expect.any(Number), unplaced: expect.any(Number), left: 0 },
    held: () => [
      paragraphWith('Dự toán 55 [B-01]').includes(plan.lines[0]!.content),
      lintDocx(host.word.save()),
      text() === documentText(paper),
    ],
    holds: [true, [], true],
  },
  {
    done: "… a second time: ours are replaced, people's stay",
    work: async () => {
      await Word.run(async (context) => {
        context.document.getSelection().insertComment('Đề nghị xem lại');
        await context.sync();
      });
      await comment(tooDear());
      await comment(plan);
    },
    said: () => comments().includes('Đề nghị xem lại'),
    says: true,
    held: () => comments().includes('[B-01]'),
    holds: false,
  },
];

/** A document of one empty paragraph. */
let EMPTY: Uint8Array;

/** Word on the web refuses what it cannot do with a GeneralException. */
async function withoutNewDocuments(work: () => Promise<unknown>) {
  host.word.opensNew = false;
  await work();
  host.word.opensNew = true;
}

describe('the plan in an open Word', () => {
  beforeAll(async () => {
    await loadLiveWords();
    plan = fewLines(await examplePlan('commune'), 8);
    paper = await planDocx(plan);
    host = await startWord({ sets: { WordApi: '1.6' } });
    EMPTY = host.word.save();
  });
  afterAll(() => {
    host.close();
  });

  scenarios(
    () => host,
    () => {
      host.word.load(paper);
      return Promise.resolve();
    },
    TABLE,
  );
});

describe('a Word of WordApi 1.3', () => {
  it('opens, refreshes and takes a table; comments are absent, with a sentence', async () => {
    host = await startWord({ sets: { WordApi: '1.3' } });
    host.word.load(paper);
    await preview(dearer());
    expect((await applyRefresh(refresh)).figures).toBeGreaterThan(0);
    expect(await openInWord(paper)).toBe('opened');
    await insertAtCursor((await tableDocx(plan, 'activities', 'landscape'))!);
    await refusal(comment(plan));
    expect(told).toContain('không nhận bình luận');
    await withoutNewDocuments(() => refusal(openInWord(paper)));
    expect(told).toContain('Hãy tải tệp Word về máy rồi mở');
    host.close();
  });
});
