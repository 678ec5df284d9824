/** Two recipes of one id become one, or it is said where they contradict each other. */
import { FIGURE_KINDS, type FigureKind } from '../../common/figure.js';
import { canonicalJson } from '../../common/hash.js';
import { FIGURE_NAMES, type FigureName, type Recipe, type RecipeFigures } from './recipe.js';

/** What two recipes of one id say differently of one thing. */
export interface Conflict {
  readonly id: string;
  /** e.g. `figures.latency_ms` */
  readonly field: string;
  /** what is known, and what was to be added, in words */
  readonly known: string;
  readonly added: string;
}

export interface Merged {
  readonly recipe: Recipe;
  /** those of the recipe that is known stand in these fields */
  readonly conflicts: readonly Conflict[];
}

/** What of a network another recipe may add. */
const NETWORK_FIELDS = ['task', 'dataset', 'origin'] as const;

/**
 * Takes from the added recipe what the known one lacks, and figures of a surer kind. Where both are as sure and differ,
 * the known one stays, and the conflict is told.
 */
export function merge(known: Recipe, added: Recipe): Merged {
  const conflicts: Conflict[] = [];
  const conflict = (field: string, one: unknown, other: unknown): void => {
    conflicts.push({ id: known.id, field, known: wordsOf(one), added: wordsOf(other) });
  };
  const network = { ...known.network };
  for (const field of NETWORK_FIELDS) {
    const [one, other] = [known.network[field], added.network[field]];
    if (one === null) Object.assign(network, { [field]: other });
    else if (other !== null && !isSame(one, other)) conflict(`network.${field}`, one, other);
  }
  const figures: RecipeFigures = { ...known.figures };
  for (const name of FIGURE_NAMES) {
    const [one, other] = [known.figures[name], added.figures[name]];
    if (other === null || sameFigure(one, other)) continue;
    if (one === null || rank(other.kind) < rank(one.kind)) Object.assign(figures, { [name]: other });
    else if (one.kind === other.kind) conflict(`figures.${name}`, one, other);
  }
  return { recipe: { ...known, network, figures }, conflicts };
}

/** The added recipe, with what else is known: it was found out anew here, and counts in place of what was. Only its name stays: that of a file tells less with every copy. */
export function renewed(known: Recipe, added: Recipe): Recipe {
  const { recipe } = merge(added, known);
  return { ...recipe, network: { ...recipe.network, name: known.network.name } };
}

function rank(kind: FigureKind): number {
  return FIGURE_KINDS.indexOf(kind);
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Who says it does not change what is said. */
function sameFigure(one: RecipeFigures[FigureName], other: NonNullable<RecipeFigures[FigureName]>): boolean {
  return one !== null && isSame({ ...one, source: '' }, { ...other, source: '' });
}

function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('value' in value)) {
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
  const { value: figure, kind, source } = value as { value: number; kind: string; source: string };
  return `${figure} (${kind}: ${source})`;
}
