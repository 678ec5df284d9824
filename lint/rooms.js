/** The architecture of docs/design.md: what each room may import of ours. `common` is open to all of them. */
export const ROOMS = {
  common: [],
  boards: [],
  model: [],
  store: ['model'],
  agent: ['boards', 'model', 'store'],
  builder: ['boards', 'model', 'store'],
  export: ['model'],
  search: ['boards', 'builder', 'model'],
  lab: ['agent', 'boards', 'builder', 'export', 'model', 'search', 'store'],
  report: ['builder', 'model', 'search'],
  testing: ['agent', 'boards', 'model', 'store'],
  api: ['agent', 'boards', 'builder', 'lab', 'model', 'store', 'testing'],
  dashboard: ['lab'],
  page: ['lab'],
  cli: ['boards', 'dashboard', 'lab', 'model', 'report'],
};
