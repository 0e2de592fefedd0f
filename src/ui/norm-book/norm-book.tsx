import { Button, mergeClasses } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { tell } from '../../locales';
import {
  type Catalogue,
  cite,
  type Fact,
  type LegalDocument,
  loadFacts,
  loadNotes,
  loadSearch,
  loadWholeCatalogue,
  type Norm,
  type NormSearch,
  writtenText,
} from '../../norms';
import { type IsoDate, readDate, shortDate } from '../../plan';
import { useLanguage } from '../language';
import { TextField } from '../row-panel/field';
import { usePanelStyles } from '../row-panel/panel-styles';
import { articlesOf, documentsOf, standsOn } from './chapters';
import { useBookStyles } from './book-styles';
import { Timeline } from './timeline';

interface Law {
  readonly catalogue: Catalogue;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly notes: Readonly<Record<string, string>>;
}

const MOST_HITS = 40;
const WEAK = 0.3;

function useLaw(): { law: Law | undefined; search: NormSearch | undefined; error: unknown } {
  const [law, setLaw] = useState<Law>();
  const [search, setSearch] = useState<NormSearch>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let stands = true;
    Promise.all([loadWholeCatalogue(), loadFacts(), loadNotes()])
      .then(async ([catalogue, facts, notes]) => {
        if (stands) setLaw({ catalogue, facts, notes });
        const found = await loadSearch();
        if (stands) setSearch(found);
      })
      .catch((problem: unknown) => {
        if (stands) setError(problem);
      });
    return () => {
      stands = false;
    };
  }, []);
  return { law, search, error };
}

interface EntryProps {
  readonly norm: Norm;
  readonly law: Law;
  readonly date: IsoDate | undefined;
  /** Within its article only the clause need be named. */
  readonly whole: boolean;
}

/** One figure of the law: what for, how much, where it stands, from when to when, how sure. */
function Entry({ norm, law, date, whole }: EntryProps) {
  const styles = usePanelStyles();
  const look = useBookStyles();
  const { lang, t } = useLanguage();
  const words = { labels: law.facts, titleOf: (code: string) => law.catalogue.norm(code)?.title ?? code };
  const note = law.notes[norm.code] ?? norm.note;
  const place = whole ? norm : { ...norm, article: null };
  const days = [
    norm.from === null ? '' : t('book.from', { date: shortDate(norm.from) }),
    norm.to === null ? '' : t('norms.until', { date: shortDate(norm.to) }),
  ].filter((text) => text !== '');
  const named = whole ? cite(place, norm.document) : placeText(norm, t);
  return (
    <li className={mergeClasses(styles.item, date !== undefined && !standsOn(norm, date) && look.past)}>
      <p className={styles.text} lang="vi">
        {norm.title}
      </p>
      <p className={look.figure} lang="vi">
        {writtenText(lang, norm, words)}
      </p>
      <p className={styles.small} lang="vi">
        {[norm.code, named, t(`norms.certainty.${norm.certainty}`), ...days]
          .filter((text) => text !== '')
          .join('; ')}
      </p>
      {note !== undefined && (
        <p className={styles.small} lang="vi">
          {note}
        </p>
      )}
    </li>
  );
}

function placeText({ clause, point }: Norm, t: ReturnType<typeof useLanguage>['t']): string {
  return [
    point === null ? '' : t('book.point', { point }),
    clause === null ? '' : t('book.clause', { clause }),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

interface DocumentProps {
  readonly document: LegalDocument;
  readonly law: Law;
  readonly date: IsoDate | undefined;
}

/** A document as a book: what it is, since when and how sure, then its articles. */
function DocumentPages({ document, law, date }: DocumentProps) {
  const styles = usePanelStyles();
  const look = useBookStyles();
  const { t } = useLanguage();
  const articles = useMemo(() => articlesOf(law.catalogue, document), [law.catalogue, document]);
  const unread = document.amendedBy.filter(({ known }) => !known);
  return (
    <article className={look.pages}>
      <h2 className={styles.title} lang="vi">
        {document.kind} {document.number}
      </h2>
      {document.title !== null && (
        <p className={styles.text} lang="vi">
          {document.title}
        </p>
      )}
      <p className={styles.small}>
        {[
          document.issuer ?? '',
          document.from === null ? '' : t('book.from', { date: shortDate(document.from as IsoDate) }),
          document.to === null
            ? t('norms.noEnd')
            : t('norms.until', { date: shortDate(document.to as IsoDate) }),
          t(`norms.certainty.${document.certainty}`),
        ]
          .filter((text) => text !== '')
          .join('; ')}
      </p>
      {document.replacedBy.length > 0 && (
        <p className={styles.small}>{t('book.replacedBy', { by: document.replacedBy.join(', ') })}</p>
      )}
      {unread.length > 0 && <p className={mergeClasses(styles.text, styles.warning)}>{t('book.unread')}</p>}
      {articles.map(({ article, norms }) => (
        <details key={article ?? 0} className={look.article} open={articles.length < 4}>
          <summary className={look.summary}>
            <span lang="vi">{article === null ? t('book.noArticle') : t('book.article', { article })}</span>{' '}
            <span className={styles.small}>{t('book.count', { count: norms.length })}</span>
          </summary>
          <ul className={styles.plain}>
            {norms.map((norm) => (
              <Entry key={norm.code} norm={norm} law={law} date={date} whole={false} />
            ))}
          </ul>
        </details>
      ))}
    </article>
  );
}

/** «Định mức»: the law as a book, by day and by words. */
export default function NormBook() {
  const styles = usePanelStyles();
  const look = useBookStyles();
  const { lang, t } = useLanguage();
  const { law, search, error } = useLaw();
  const [typed, setTyped] = useState('');
  const [day, setDay] = useState('');
  const [number, setNumber] = useState('55/2023/TT-BTC');
  const asked = useDeferredValue(typed.trim());
  if (error !== undefined) return <p role="alert">{tell(lang, error)}</p>;
  if (law === undefined) return <p role="status">{t('work.loading')}</p>;
  const date = readDate(day);
  const documents = documentsOf(law.catalogue);
  const chosen = law.catalogue.document(number) ?? documents[0];
  const hits =
    asked === '' || search === undefined
      ? []
      : search
          .find(asked, {
            limit: MOST_HITS,
            ...(date === undefined ? {} : { accept: (norm: Norm) => standsOn(norm, date) }),
          })
          .filter(({ score }) => score >= WEAK);
  return (
    <div className={look.book}>
      <div className={look.side}>
        <TextField
          label={t('book.search')}
          type="search"
          lang="vi"
          placeholder={t('book.searchExample')}
          value={typed}
          onText={setTyped}
        />
        <TextField
          label={t('book.date')}
          hint={t('book.dateHint')}
          wrong={day.trim() !== '' && date === undefined ? t('start.needsDate') : undefined}
          value={day}
          onText={setDay}
        />
        <nav aria-label={t('book.documents')} className={look.documents}>
          <ul className={styles.plain}>
            {documents.map((document) => (
              <li key={document.number}>
                <Button
                  appearance="subtle"
                  className={mergeClasses(look.document, document === chosen && asked === '' && look.chosen)}
                  aria-current={document === chosen && asked === '' ? 'page' : undefined}
                  onClick={() => {
                    setNumber(document.number);
                    setTyped('');
                  }}
                >
                  <span lang="vi">{document.number}</span>
                  <Timeline document={document} date={date} />
                </Button>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {asked === '' ? (
        chosen !== undefined && <DocumentPages key={chosen.number} document={chosen} law={law} date={date} />
      ) : (
        <section className={look.pages} aria-label={t('book.found', { count: hits.length })}>
          <p className={styles.text} role="status">
            {search === undefined ? t('row.searchLoading') : t('book.found', { count: hits.length })}
          </p>
          <ul className={styles.plain}>
            {hits.map(({ norm }) => (
              <Entry key={norm.code} norm={norm} law={law} date={date} whole />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
