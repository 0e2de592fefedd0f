import type { Button, Link } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import type { useCheckStyles } from '../styles';

/**
 * What the parts that come after the first screen are built of. It is handed to them: if they imported it themselves,
 * webpack could not weld Fluent's small modules into one, and the first file would grow by 9 KB gzip (measured).
 */
export interface Kit {
  readonly Button: typeof Button;
  readonly Link: typeof Link;
  readonly useStyles: typeof useCheckStyles;
}

export const KitContext = createContext<Kit | undefined>(undefined);

export function useKit(): Kit {
  const kit = useContext(KitContext);
  if (kit === undefined) throw new Error('a part of the pane has no kit');
  return kit;
}
