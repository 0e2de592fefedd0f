import { type DOMWindow, JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import { answer } from './assets';
import { ADDIN, type App, appContext, type ContextOptions, windowName } from './context';
import { installHost } from './in-page';
import type { Session } from './session';

class Offline extends ResourceLoader {
  constructor(private readonly session: Session) {
    super();
  }
  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    const asset = answer(url, null);
    if (asset) return Promise.resolve(asset.body) as ReturnType<ResourceLoader['fetch']>;
    this.session.problems.push(`blocked request: ${url}`);
    return Promise.reject(new Error(`blocked ${url}`)) as ReturnType<ResourceLoader['fetch']>;
  }
}

const PAGE = `<!doctype html><html><head><meta charset="utf-8">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body></body></html>`;

/** Names that code under test reads from the global object. */
const GLOBALS = ['Office', 'OfficeExtension', 'Excel', 'Word'] as const;

export type OfficeWindow = DOMWindow & {
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  Excel: typeof Excel;
  Word: typeof Word;
};

/**
 * Realms: office.js runs in jsdom's realm, tests in jest's. Errors, promises and parsed JSON come from the test's
 * realm, so that `instanceof`, `toEqual` and `toStrictEqual` do what they do in a browser.
 */
function shareRealm(window: DOMWindow): void {
  Object.assign(window, { Error, TypeError, RangeError, Promise, JSON, Array, Date });
}

export async function openJsdom(app: App, session: Session, options: ContextOptions): Promise<OfficeWindow> {
  const console = new VirtualConsole();
  console.on('jsdomError', (e: Error) => session.problems.push(`page error: ${e.message}`));
  console.on('error', (...args: unknown[]) =>
    session.problems.push(`console.error: ${args.map(String).join(' ')}`),
  );
  const dom = new JSDOM(PAGE, {
    url: `${ADDIN}/taskpane.html`,
    runScripts: 'dangerously',
    resources: new Offline(session),
    virtualConsole: console,
    pretendToBeVisual: true,
    beforeParse(window) {
      shareRealm(window);
      window.name = windowName(app, options.displayLanguage);
      // office.js compares document.domain with the host's; jsdom has no document.domain.
      Object.defineProperty(window.document, 'domain', { value: new URL(ADDIN).hostname });
      installHost(window, session, appContext(app, options));
    },
  });
  const window = dom.window as OfficeWindow;
  await new Promise<void>((resolve, reject) => {
    window.addEventListener('load', () => {
      resolve();
    });
    setTimeout(() => {
      reject(new Error(`office.js did not load: ${session.problems.join('; ')}`));
    }, 20_000).unref();
  });
  await window.Office.onReady();
  return window;
}

/** Puts Office, Excel, Word on the test's global object; returns what takes them away again. */
export function installGlobals(window: OfficeWindow): () => void {
  const target = globalThis as Record<string, unknown>;
  const before = GLOBALS.map((name) => [name, target[name]] as const);
  for (const name of GLOBALS) target[name] = (window as unknown as Record<string, unknown>)[name];
  return () => {
    for (const [name, value] of before)
      if (value === undefined) Reflect.deleteProperty(target, name);
      else target[name] = value;
  };
}
