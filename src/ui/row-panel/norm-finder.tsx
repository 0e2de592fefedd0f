import { Button } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { citeNorm, type Hit, inForce, type Norm, type NormSearch, writtenText } from '../../norms';
import { type BudgetLine, GAP, type Plan } from '../../plan';
import { useLanguage } from '../language';
import { groundOf } from '../plan-grid/ground';
import type { Kit } from '../plan-grid/kit';
import { TextField } from './field';
import { keepFocus } from './keep-focus';
import { usePanelStyles } from './panel-styles';

const MOST = 6;
/** Below this a hit shares a syllable or two by chance. */
const WEAK = 0.3;

interface FinderProps {
  readonly plan: Plan;
  readonly line: BudgetLine;
  readonly kit: Kit;
  readonly search: NormSearch | undefined;
  readonly onApply: (norm: Norm) => void;
}

/** Norms that the words of a line, or others, may mean; one is applied with a button. */
export function NormFinder({ plan, line, kit, search, onApply }: FinderProps) {
  const styles = usePanelStyles();
  const { lang, t } = useLanguage();
  const [typed, setTyped] = useState('');
  const own = line.content === GAP ? '' : line.content;
  const asked = useDeferredValue(typed.trim() === '' ? own : typed);
  const words = {
    labels: kit.law.facts,
    titleOf: (code: string) => kit.law.catalogue.norm(code)?.title ?? code,
  };
  let hits: readonly Hit[] = [];
  if (search !== undefined && asked !== '') {
    const accept = inForce(groundOf(plan, line, kit.law));
    const unit = line.unit === GAP ? '' : line.unit;
    hits = search.find(asked, { limit: MOST, accept, unit }).filter(({ score }) => score >= WEAK);
  }
  return (
    <section className={styles.section} aria-label={t('row.find')}>
      <h3 className={styles.heading}>{t('row.find')}</h3>
      <TextField
        label={t('row.findLabel')}
        type="search"
        lang="vi"
        placeholder={own}
        value={typed}
        onText={setTyped}
      />
      {search === undefined && <p className={styles.small}>{t('row.searchLoading')}</p>}
      {search !== undefined && asked !== '' && hits.length === 0 && (
        <p className={styles.small}>{t('norms.none')}</p>
      )}
      <ul className={styles.plain}>
        {hits.map(({ norm }) => (
          <li key={norm.code} className={styles.item}>
            <p className={styles.text} lang="vi">
              {norm.title}
            </p>
            <p className={styles.small} lang="vi">
              {norm.code}: {writtenText(lang, norm, words)}; {citeNorm(norm)}
            </p>
            {norm.code === line.norm ? (
              <p className={styles.small}>{t('row.applied')}</p>
            ) : (
              <Button
                size="small"
                aria-label={t('row.applyTo', { norm: norm.title, row: line.id })}
                onClick={({ currentTarget }) => {
                  keepFocus(currentTarget);
                  onApply(norm);
                }}
              >
                {t('row.apply')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
