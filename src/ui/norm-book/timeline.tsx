import { mergeClasses } from '@fluentui/react-components';
import type { LegalDocument } from '../../norms';
import { type IsoDate, partsOf } from '../../plan';
import { useLanguage } from '../language';
import { useBookStyles } from './book-styles';

const FIRST = 2014;
const LAST = 2030;

const place = (date: string) => {
  const { year, month } = partsOf(date as IsoDate);
  return Math.max(0, Math.min(100, ((year + (month - 1) / 12 - FIRST) / (LAST - FIRST)) * 100));
};

interface TimelineProps {
  readonly document: LegalDocument;
  readonly date: IsoDate | undefined;
}

/** From when to when a document stands, as a bar over the years; the same in words beside it. */
export function Timeline({ document: { from, to }, date }: TimelineProps) {
  const look = useBookStyles();
  const { t } = useLanguage();
  const left = from === null ? 0 : place(from);
  const right = to === null ? 100 : place(to);
  const years = `${from?.slice(0, 4) ?? '…'}–${to?.slice(0, 4) ?? t('book.now')}`;
  return (
    <span className={look.timeline}>
      <span className={look.years}>{years}</span>
      <span className={look.track} aria-hidden="true">
        <span
          className={mergeClasses(look.bar, to !== null && look.ended)}
          style={{ left: `${left}%`, width: `${Math.max(2, right - left)}%` }}
        />
        {date !== undefined && <span className={look.today} style={{ left: `${place(date)}%` }} />}
      </span>
    </span>
  );
}
