import { createContext, useContext } from 'react';
import { type Lang, type MessageKey, type Params, say } from '../locales';

const LanguageContext = createContext<Lang>('vi');

export const LanguageProvider = LanguageContext.Provider;

export type Say = (key: MessageKey, params?: Params) => string;

export function useLanguage(): { lang: Lang; t: Say } {
  const lang = useContext(LanguageContext);
  return { lang, t: (key, params) => say(lang, key, params) };
}
