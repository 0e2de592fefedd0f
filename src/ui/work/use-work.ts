import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Plan } from '../../plan';
import { LiveReview, type ReviewState } from './live-review';
import type { PlanState, PlanStore } from './plan-store';

export function usePlanState(store: PlanStore): PlanState {
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

/** What the review finds in a plan, brought up to date as it changes. */
export function useReview(plan: Plan): ReviewState {
  const [review] = useState(() => new LiveReview());
  useEffect(() => {
    review.look(plan);
  }, [review, plan]);
  useEffect(
    () => () => {
      review.stop();
    },
    [review],
  );
  return useSyncExternalStore(review.subscribe, review.snapshot);
}
