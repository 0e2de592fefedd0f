import { CONVERSATION, HOST } from './context';
import type { DdaCall, Session } from './session';

interface Message {
  _messageType: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: unknown;
  _data: DdaCall;
}

/** The parts of a window that the channel needs; jsdom's and a browser's both fit. */
interface PageWindow {
  setTimeout(f: () => void, ms: number): unknown;
  MessageEvent: new (type: string, init: { data: string; origin: string }) => Event;
  dispatchEvent(e: Event): boolean;
}

/** The host's end of the XDM channel without an iframe: office.js talks to a made-up `window.opener`. */
export function installHost(window: PageWindow, session: Session, context: Record<string, unknown>): void {
  const registered = new Map<string, Message>();
  const send = (message: Record<string, unknown>): void => {
    window.setTimeout(() => {
      window.dispatchEvent(
        new window.MessageEvent('message', { data: JSON.stringify(message), origin: HOST }),
      );
    }, 0);
  };
  const envelope = (m: Message, data: unknown, responseType: number): Record<string, unknown> => ({
    _messageType: 1,
    _actionName: m._actionName,
    _conversationId: CONVERSATION,
    _correlationId: m._correlationId,
    _origin: HOST,
    _data: data ?? null,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });
  const answer = (m: Message): unknown => {
    if (m._actionType === 1) registered.set(m._actionName, m);
    if (m._actionType === 2) registered.delete(m._actionName);
    if (m._actionType === 1 || m._actionType === 2) return { Error: 0 };
    if (m._actionName === 'ContextActivationManager_getAppContextAsync') return context;
    if (m._actionName === 'ContextActivationManager_notifyHost') return null;
    if (m._actionName === 'executeMethod') return session.execute(m._data);
    session.problems.push(`not emulated: host action ${m._actionName}`);
    return null;
  };
  session.deliver = (entries) => {
    const m = registered.get('richApiMessage');
    if (m) send(envelope(m, { ArrayData: entries }, 1));
  };
  const opener = {
    postMessage(text: string): void {
      const m = JSON.parse(text) as Message;
      if (m._messageType === 0) send(envelope(m, answer(m), 0));
    },
  };
  Object.defineProperty(window, 'opener', { value: opener, configurable: true });
}
