/** All views, and where they are. */
import type { ComponentType } from 'react';
import { late } from './parts/late.js';
import Tables from './views/tables.js';
import Watch from './views/watch/watch.js';

export interface View {
  /** as wouter matches it: `:name` is a part of the address */
  readonly path: string;
  /** those that are looked at first are there with the page */
  readonly view: ComponentType;
}

/** A link at the top of the page, and the views below it. */
export interface Section {
  readonly title: string;
  readonly path: string;
  readonly views: readonly View[];
}

/** The first view of a section is where its link leads. */
export const SECTIONS: readonly Section[] = [
  {
    title: 'Watch',
    path: '/watch',
    views: [{ path: '/watch', view: Watch }],
  },
  {
    title: 'Tables',
    path: '/tables',
    views: [
      { path: '/tables', view: Tables },
      { path: '/tables/:id', view: late(() => import('./views/table/table.js')) },
      { path: '/tables/:id/case', view: late(() => import('./views/case/case.js')) },
      { path: '/compare', view: late(() => import('./views/compare/compare.js')) },
    ],
  },
  {
    title: 'Model',
    path: '/model',
    views: [{ path: '/model', view: late(() => import('./views/model/model.js')) }],
  },
  {
    title: 'Searches',
    path: '/searches',
    views: [
      { path: '/searches', view: late(() => import('./views/searches/searches.js')) },
      { path: '/searches/search', view: late(() => import('./views/searches/search.js')) },
      { path: '/searches/training', view: late(() => import('./views/searches/training.js')) },
    ],
  },
];
