import { mergeClasses } from '@fluentui/react-components';
import { type Answer, citeNorm, limitText, type SpanAnswer, stepText, untilText } from '../../norms';
import type { PriceCheck } from '../../review';
import { useLanguage } from '../language';
import type { Kit } from '../plan-grid/kit';
import { usePanelStyles } from './panel-styles';

/** The answers of a span, each with what it says. */
function answersOf(answer: SpanAnswer | undefined): readonly Answer[] {
  if (answer === undefined) return [];
  if (answer.kind === 'same') return [answer.answer];
  return answer.kind === 'between' ? [answer.low, answer.high] : answer.answers;
}

/** What limits a line today: the figure, where it stands, how sure that is, until when, and how it was found. */
export function Limit({ check, kit }: { readonly check: PriceCheck; readonly kit: Kit }) {
  const styles = usePanelStyles();
  const { lang, t } = useLanguage();
  const { catalogue, facts } = kit.law;
  const words = { labels: facts, titleOf: (code: string) => catalogue.norm(code)?.title ?? code };
  const answers = answersOf(check.answer);
  const tone = { within: styles.within, over: styles.over, none: '', check: '', unknown: '' }[check.verdict];
  return (
    <section className={styles.section} aria-label={t('row.limit')}>
      <h3 className={styles.heading}>{t('row.limit')}</h3>
      <p className={mergeClasses(styles.text, styles.verdict, tone)} lang="vi">
        {kit.grid.VERDICTS[check.verdict]}
      </p>
      {answers.length === 0 && <p className={styles.text}>{t('row.noNorm')}</p>}
      {answers.length > 1 && <p className={styles.text}>{t('row.changes')}</p>}
      {answers.map((answer, index) => (
        <div key={index} className={styles.section} lang="vi">
          {answer.norm !== undefined && <p className={styles.text}>{answer.norm.title}</p>}
          <p className={styles.figure}>{limitText(lang, answer.norm, answer, words)}</p>
          <p className={styles.small}>
            {[
              ...(answer.norm === undefined ? [] : [citeNorm(answer.norm)]),
              t(`norms.certainty.${answer.certainty}`),
              untilText(lang, answer.until),
            ].join('; ')}
          </p>
          {answer.steps.length > 0 && (
            <details>
              <summary className={styles.small}>{t('row.steps', { count: answer.steps.length })}</summary>
              <ol className={styles.list}>
                {answer.steps.map((step, at) => (
                  <li key={at}>{stepText(lang, step)}</li>
                ))}
              </ol>
            </details>
          )}
        </div>
      ))}
    </section>
  );
}

/** The facts a line's norm asks for: those that are missing, those taken as «no», and those that are stated. */
export function factsAsked(check: PriceCheck, stated: Readonly<Record<string, unknown>>): string[] {
  const asked = answersOf(check.answer).flatMap((answer) => {
    if (answer.kind === 'missing') return answer.facts;
    return answer.kind === 'limit' ? answer.assumed : [];
  });
  return [...new Set([...asked, ...Object.keys(stated)])];
}
