import { Button, mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { NormSearch } from '../../norms';
import {
  type Activity,
  type BudgetLine,
  edit,
  formatDong,
  type Plan,
  shortDate,
  SOURCES,
  type SourceName,
  sourcesTotal,
} from '../../plan';
import type { Finding, PriceJudge } from '../../review';
import { useLanguage } from '../language';
import { amountOf } from '../plan-grid/amounts';
import type { Kit } from '../plan-grid/kit';
import type { ReviewState } from '../work/live-review';
import type { PlanStore } from '../work/plan-store';
import { applyNorm } from './apply-norm';
import { filledFrom } from './fill-sources';
import { keepFocus } from './keep-focus';
import { FactFields } from './facts';
import { factsAsked, Limit } from './limit';
import { NormFinder } from './norm-finder';
import { usePanelStyles } from './panel-styles';

interface RowPanelProps {
  readonly store: PlanStore;
  readonly plan: Plan;
  readonly line: BudgetLine;
  readonly kit: Kit;
  readonly judge: PriceJudge;
  readonly search: NormSearch | undefined;
  readonly findings: readonly Finding[];
  readonly say: ReviewState['say'];
  /** The rows that are marked, when there are several: sources are put into all of them. */
  readonly marked: readonly BudgetLine[];
}

/** What the review says of this row alone. */
function RowFindings({ findings, say }: Pick<RowPanelProps, 'findings' | 'say'>) {
  const styles = usePanelStyles();
  const { lang, t } = useLanguage();
  if (findings.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('row.findings')}>
      <h3 className={styles.heading}>{t('row.findings')}</h3>
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <li key={index}>
            <strong className={styles[finding.severity]}>{t(`work.severity.${finding.severity}`)}</strong>{' '}
            <span>{say(lang, finding)}</span> <span className={styles.small}>[{finding.rule}]</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The money of a line, or of all that are marked, that no source gives yet, put where one press says. */
function Gap({ store, plan, line, marked }: Pick<RowPanelProps, 'store' | 'plan' | 'line' | 'marked'>) {
  const styles = usePanelStyles();
  const { t } = useLanguage();
  const lines = marked.length > 1 ? marked : [line];
  const missing = lines.reduce(
    (sum, one) => sum + amountOf(one, plan.rounding) - sourcesTotal(one.sources),
    0,
  );
  if (missing === 0) return null;
  const used = new Set<SourceName>(['central', ...plan.funding.map(({ source }) => source)]);
  if (plan.issuer.level === 'commune') used.add('commune');
  for (const source of SOURCES) if (line.sources[source] > 0) used.add(source);
  const put = (source: SourceName) => {
    const cell = `${t(`source.${source}`)} (${lines.length > 1 ? t('row.rows', { count: lines.length }) : line.id})`;
    store.change({ key: 'work.edited', params: { cell } }, (now) =>
      edit(now, [{ kind: 'set', table: 'lines', changes: filledFrom(source, lines, plan.rounding) }]),
    );
  };
  return (
    <section className={styles.section} aria-label={t('row.gap')}>
      <h3 className={styles.heading}>{t('row.gap')}</h3>
      <p className={styles.text}>
        {lines.length > 1 && `${t('row.rows', { count: lines.length })}: `}
        {t(missing > 0 ? 'row.gapMissing' : 'row.gapOver', { amount: formatDong(Math.abs(missing)) })}
      </p>
      <div className={styles.row}>
        {SOURCES.filter((source) => used.has(source)).map((source) => (
          <Button
            key={source}
            size="small"
            onClick={({ currentTarget }) => {
              keepFocus(currentTarget);
              put(source);
            }}
          >
            {t('row.gapTo', { source: t(`source.${source}`) })}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Everything there is to know and to do of one budget line. */
export const RowPanel = memo(function RowPanel(props: RowPanelProps) {
  const { store, plan, line, kit, judge, search, findings, say, marked } = props;
  const styles = usePanelStyles();
  const { t } = useLanguage();
  const activity = plan.activities.find(({ id }) => id === line.activity);
  const check = judge.check(line, activity);
  return (
    <aside className={styles.panel} tabIndex={-1} aria-label={t('row.title', { row: line.id })}>
      <div className={styles.section}>
        <p className={styles.small} lang="vi">
          {line.id} · {activity?.id}. {activity?.name}
        </p>
        <h2 className={styles.title} lang="vi">
          {line.content}
        </h2>
        <p className={styles.text}>
          {t('money.dong', { amount: formatDong(amountOf(line, plan.rounding)) })}
        </p>
      </div>
      <Gap store={store} plan={plan} line={line} marked={marked} />
      <Limit check={check} kit={kit} />
      <FactFields
        id={line.id}
        asked={factsAsked(check, line.facts)}
        stated={line.facts}
        kit={kit}
        store={store}
      />
      <RowFindings findings={findings} say={say} />
      <NormFinder
        key={line.id}
        plan={plan}
        line={line}
        kit={kit}
        search={search}
        onApply={(norm) => {
          store.change({ key: 'work.applied', params: { norm: norm.code, row: line.id } }, (now) =>
            applyNorm(now, line.id, norm, kit.law.catalogue),
          );
        }}
      />
    </aside>
  );
});

interface ActivityPanelProps {
  readonly activity: Activity;
  readonly total: number;
  readonly lines: number;
  readonly findings: readonly Finding[];
  readonly say: ReviewState['say'];
  readonly onLines: () => void;
}

/** An activity: its money, what was found, and the way to its lines. */
export function ActivityPanel({ activity, total, lines, findings, say, onLines }: ActivityPanelProps) {
  const styles = usePanelStyles();
  const { t } = useLanguage();
  return (
    <aside className={styles.panel} aria-label={t('row.title', { row: activity.id })}>
      <div className={styles.section}>
        <p className={mergeClasses(styles.small)} lang="vi">
          {activity.id} · {shortDate(activity.from)} – {shortDate(activity.to)}
        </p>
        <h2 className={styles.title} lang="vi">
          {activity.name}
        </h2>
        <p className={styles.text}>{t('row.activitySum', { lines, amount: formatDong(total) })}</p>
        <div className={styles.row}>
          <Button size="small" onClick={onLines}>
            {t('row.toLines')}
          </Button>
        </div>
      </div>
      <RowFindings findings={findings} say={say} />
    </aside>
  );
}
