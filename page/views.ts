/** All views, and where they are. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

export interface View {
  /** as wouter matches it: `:name` is a part of the address */
  readonly path: string;
  readonly load: LazyExoticComponent<ComponentType>;
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
    views: [{ path: '/watch', load: lazy(() => import('./views/watch/watch.js')) }],
  },
  {
    title: 'Tables',
    path: '/tables',
    views: [
      { path: '/tables', load: lazy(() => import('./views/tables.js')) },
      { path: '/tables/:id', load: lazy(() => import('./views/table/table.js')) },
      { path: '/tables/:id/case', load: lazy(() => import('./views/case/case.js')) },
      { path: '/compare', load: lazy(() => import('./views/compare/compare.js')) },
    ],
  },
  {
    title: 'Model',
    path: '/model',
    views: [{ path: '/model', load: lazy(() => import('./views/model/model.js')) }],
  },
  {
    title: 'Searches',
    path: '/searches',
    views: [
      { path: '/searches', load: lazy(() => import('./views/searches/searches.js')) },
      { path: '/searches/search', load: lazy(() => import('./views/searches/search.js')) },
    ],
  },
];
