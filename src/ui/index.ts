import { lazy } from 'react';

export { ActionButton } from './action-button';
export { CheckList, type Found } from './checks/check-list';
export { download, downloadPlan, otherPapers, type Paper, paperOf, PAPERS } from './files';
export { Frame } from './frame';
export { JobProgress } from './job-progress';
export { type Say, useLanguage } from './language';
export { mount } from './mount';
export { NoticeArea } from './notice';
export { onlyPlan, type Opened } from './pick';
export { PlanCard } from './plan-card';
export { PlanPicker } from './plan-picker';
export { RemarkList } from './remark-list';
export { type Place, placeOf, START } from './desk/place';
export { Start } from './start/start';
export { type Tab, Tabs } from './tabs';
export { PlanStore } from './work/plan-store';
export { ToldLine } from './work/told-line';
export { usePlanState, useReview } from './work/use-work';
export { Watched } from './work/watched';
export { type Course, type Done, useWorkspace, type Workspace } from './workspace';

/** Screens that are fetched when they are first shown. */
export const Desk = lazy(() => import('./desk/desk'));
export const NormBook = lazy(() => import('./norm-book/norm-book'));
