/** Figures as people read them. */

/** A count with thousands separated: 1,234,567. */
export function formatCount(value: number): string {
  // by hand: the locale's data take longer to load than most verbs take to answer
  const [whole = '', tenth] = Math.abs(value).toFixed(1).split('.');
  const sign = value < 0 ? '-' : '';
  const fraction = tenth === undefined || tenth === '0' ? '' : `.${tenth}`;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`;
}

/** A count that is added, with its sign: +73, -5, 0. */
export function formatSigned(value: number): string {
  return value > 0 ? `+${formatCount(value)}` : formatCount(value);
}

/** Two ends of a range of counts, without decimals; one figure where both are the same. */
export function formatRange(low: number, high: number): string {
  const [from, to] = [low, high].map((end) => formatCount(Math.round(end)));
  return from === to ? from! : `${from} – ${to}`;
}

/** A share as percent: 12.50 %. */
export function formatPercent(share: number, decimals = 2): string {
  return `${(100 * share).toFixed(decimals)} %`;
}

/** A size in bytes, KB or MB of 1024. */
export function formatBytes(bytes: number): string {
  if (bytes < 10 * 1024) return `${formatCount(bytes)} B`;
  if (bytes < 10 * 1024 * 1024) return `${formatCount(Math.round(bytes / 1024))} KB`;
  return `${formatCount(Math.round(bytes / 1024 / 1024))} MB`;
}

/** A duration: 8 s, 3 min 20 s, 1 h 5 min. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
