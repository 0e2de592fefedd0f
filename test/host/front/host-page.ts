import { ADDIN, type App, CONVERSATION, windowName } from './context';

interface HostPageOptions {
  app: App;
  context: Record<string, unknown>;
  pane: string;
  displayLanguage?: string;
}

/** The page of "Excel on the web": an iframe, and the host's end of the XDM channel of office.js. */
export function hostPage(options: HostPageOptions): string {
  const config = {
    conversationId: CONVERSATION,
    addinOrigin: ADDIN,
    appContext: options.context,
    frameName: windowName(options.app, options.displayLanguage),
    pane: options.pane,
  };
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  return `<!doctype html><meta charset="utf-8"><title>emulated ${options.app}</title>
<link rel="icon" href="data:,"><style>html,body{margin:0;height:100%}iframe{border:0;width:min(350px,100%);height:100%;float:right}</style>
<body><script>(${channel.toString()})(${json});</script>`;
}

interface Message {
  _messageType: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: unknown;
  _data: unknown;
}

interface Config {
  conversationId: string;
  addinOrigin: string;
  appContext: unknown;
  frameName: string;
  pane: string;
}

/** Runs in the host page; it may use nothing from outside itself. */
function channel(config: Config): void {
  const host = window as unknown as {
    __hostExecute(text: string): Promise<string>;
    __hostProblem(text: string): Promise<void>;
    __fire(action: string, data: unknown): boolean;
  };
  const registered = new Map<string, { message: Message; source: Window }>();
  const send = (to: Window, m: Message, data: unknown, responseType: number): void => {
    const reply = {
      _messageType: 1,
      _actionName: m._actionName,
      _conversationId: config.conversationId,
      _correlationId: m._correlationId,
      _origin: location.origin,
      _data: data ?? null,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    to.postMessage(JSON.stringify(reply), config.addinOrigin);
  };
  const handle = async (m: Message, source: Window): Promise<unknown> => {
    if (m._actionType === 1) registered.set(m._actionName, { message: m, source });
    if (m._actionType === 2) registered.delete(m._actionName);
    if (m._actionType === 1 || m._actionType === 2) return { Error: 0 };
    if (m._actionName === 'ContextActivationManager_getAppContextAsync') return config.appContext;
    if (m._actionName === 'ContextActivationManager_notifyHost') return null;
    if (m._actionName === 'executeMethod')
      return JSON.parse(await host.__hostExecute(JSON.stringify(m._data))) as unknown;
    await host.__hostProblem(`not emulated: host action ${m._actionName}`);
    return null;
  };
  window.addEventListener('message', (event) => {
    let m: Message;
    try {
      m = JSON.parse(String(event.data)) as Message;
    } catch {
      return;
    }
    if (m._messageType !== 0 || m._conversationId !== config.conversationId) return;
    if (event.origin !== config.addinOrigin) return;
    const source = event.source as Window;
    void handle(m, source).then((data) => {
      send(source, m, data, 0);
    });
  });
  host.__fire = (action, data) => {
    const found = registered.get(action);
    if (found) send(found.source, found.message, data, 1);
    return found !== undefined;
  };
  const frame = document.createElement('iframe');
  frame.id = 'pane';
  frame.name = config.frameName;
  frame.src = config.pane;
  document.body.append(frame);
}
