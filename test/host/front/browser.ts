import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launchChromium } from '../chromium';
import { Book } from '../model/book';
import { WireWorkbook } from '../excel/workbook';
import { WordHost } from '../word/model';
import { wordCommon } from '../word/common';
import { answer } from './assets';
import { ADDIN, type App, appContext, type ContextOptions, HOST } from './context';
import { hostPage } from './host-page';
import { type Counters, type DdaCall, Session } from './session';

export interface BrowserOptions extends ContextOptions {
  app: App;
  /** The add-in's built pages. */
  addin: { dir: string; page: string };
  workbook?: Book | ((book: Book) => void);
  separators?: Book['separators'];
  viewport?: { width: number; height: number };
  /** Added to the address of the add-in's page, e.g. "?view=check". */
  query?: string;
  /** An open browser to use; it is not closed. */
  browser?: Browser;
  /** Runs in every page before its scripts. */
  initScript?: string;
}

export interface BrowserHost {
  page: Page;
  /** The add-in's page. */
  pane: Frame;
  workbook: Book;
  word: WordHost;
  counters: Counters;
  resetCounters(): void;
  problems: string[];
  takeProblems(): string[];
  assertClean(): void;
  /** Presses a ribbon button that calls a function; resolves with the completed event. */
  command(functionName: string, buttonId?: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The emulated Excel or Word page with the add-in in an iframe, in a real browser. */
export async function openInChromium(options: BrowserOptions): Promise<BrowserHost> {
  const browser = options.browser ?? (await launchChromium());
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1366, height: 768 },
    acceptDownloads: true,
    ignoreHTTPSErrors: true,
  });
  const book = options.workbook instanceof Book ? options.workbook : new Book();
  if (typeof options.workbook === 'function') options.workbook(book);
  if (options.separators) book.separators = options.separators;
  const word = new WordHost();
  const session =
    options.app === 'Excel'
      ? new Session(new WireWorkbook(book), book.events)
      : new Session(word.document, null, word.factories, wordCommon(word));
  if (options.initScript) await context.addInitScript(options.initScript);
  await serve(context, options, session);
  const page = await context.newPage();
  watch(page, session);
  await page.exposeFunction('__hostExecute', (text: string) =>
    JSON.stringify(session.execute(JSON.parse(text) as DdaCall)),
  );
  await page.exposeFunction('__hostProblem', (text: string) => {
    session.problems.push(text);
  });
  session.deliver = (entries) => {
    page
      .evaluate((e) => {
        (window as unknown as HostWindow).__fire('richApiMessage', { ArrayData: e });
      }, entries)
      .catch(() => undefined);
  };
  await page.goto(`${HOST}/host.html`);
  const frame = await (await page.waitForSelector('#pane')).contentFrame();
  if (!frame) throw new Error('the add-in page did not open');
  await frame.waitForFunction(() => 'Office' in window);
  await frame.evaluate(() => Office.onReady().then(() => undefined));
  return {
    page,
    pane: frame,
    workbook: book,
    word,
    counters: session.counters,
    resetCounters: () => {
      session.resetCounters();
    },
    problems: session.problems,
    takeProblems: () => session.problems.splice(0),
    assertClean: () => {
      session.assertClean();
    },
    command: (name, id = name) => command(page, session, name, id),
    close: async () => {
      await context.close();
      if (!options.browser) await browser.close();
      session.assertClean();
    },
  };
}

interface HostWindow {
  __fire(action: string, data: unknown): boolean;
}

async function serve(context: BrowserContext, options: BrowserOptions, session: Session): Promise<void> {
  const html = hostPage({
    app: options.app,
    context: appContext(options.app, options),
    pane: `${ADDIN}/${options.addin.page}${options.query ?? ''}`,
    ...(options.displayLanguage === undefined ? {} : { displayLanguage: options.displayLanguage }),
  });
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (new URL(url).origin === HOST) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      return;
    }
    const asset = answer(url, options.addin.dir);
    if (asset) {
      await route.fulfill({ contentType: asset.contentType, body: asset.body });
      return;
    }
    session.problems.push(`blocked request: ${url}`);
    await route.abort();
  });
}

function watch(page: Page, session: Session): void {
  page.on('pageerror', (e) => session.problems.push(`page error: ${e.stack ?? e.message}`));
  page.on('console', (m) => {
    if (m.type() === 'error') session.problems.push(`console.error: ${m.text()} (${m.location().url})`);
  });
}

async function command(page: Page, session: Session, name: string, id: string): Promise<unknown> {
  const before = session.completedCommands.length;
  const data = { 0: id, 1: name, 2: JSON.stringify({ source: { id } }) };
  const deadline = Date.now() + 15_000;
  let fired = false;
  while (session.completedCommands.length === before) {
    if (Date.now() > deadline)
      throw new Error(`ribbon command ${name} ${fired ? 'did not complete' : 'has no handler'}`);
    if (!fired)
      fired = await page.evaluate(
        (d) => (window as unknown as HostWindow).__fire('appCommandInvoked', d),
        data,
      );
    await new Promise((r) => setTimeout(r, 20));
  }
  return session.completedCommands.at(-1);
}
