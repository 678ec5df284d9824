/** Pages as Debian's Chromium shows them. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';

export const PROGRAM = '/usr/bin/chromium';

/** Where it is not installed, pages are not looked at. */
export const HAS_CHROMIUM = existsSync(PROGRAM);

export interface Shown {
  /** what is to be read */
  readonly text: string;
  /** pixels that the page is wider than its window */
  readonly overflow: number;
  /** of the page, as CSS computes it: rgb(…) */
  readonly background: string;
  /** how many elements each of the selectors finds */
  readonly found: readonly number[];
}

export interface View {
  readonly html: string;
  /** of the window, in pixels */
  readonly width: number;
}

/**
 * Shows pages side by side in one window, each in a frame of its own.
 * @param selectors elements to be counted in each page
 */
export async function show(
  views: readonly View[],
  { dark = false, selectors = [] }: { readonly dark?: boolean; readonly selectors?: readonly string[] } = {},
): Promise<Shown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-chromium-'));
  try {
    const file = join(folder, 'views.html');
    writeFileSync(file, framed(views, selectors));
    const { stdout } = await execa(PROGRAM, [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      `--user-data-dir=${join(folder, 'profile')}`,
      // 0 is dark (blink::mojom::PreferredColorScheme)
      `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
      ...['--virtual-time-budget=5000', '--dump-dom', `file://${file}`],
    ]);
    const found = /<pre id="shown">(.*?)<\/pre>/s.exec(stdout)?.[1];
    if (found === undefined) throw new Error(`Chromium shows nothing: ${stdout.slice(-500)}`);
    return JSON.parse(decodeURIComponent(found)) as Shown[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function framed(views: readonly View[], selectors: readonly string[]): string {
  const quoted = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><meta charset="utf-8">
${views.map(({ html, width }) => `<iframe width="${width}" height="900" style="border:0" srcdoc="${quoted(html)}"></iframe>`).join('\n')}
<pre id="shown"></pre>
<script>
addEventListener('load', () => {
  const shown = [...document.querySelectorAll('iframe')].map(({ contentDocument: page }) => ({
    text: page.body.innerText,
    overflow: page.documentElement.scrollWidth - page.documentElement.clientWidth,
    background: page.defaultView.getComputedStyle(page.body).backgroundColor,
    found: ${JSON.stringify(selectors)}.map((selector) => page.querySelectorAll(selector).length),
  }));
  document.getElementById('shown').textContent = encodeURIComponent(JSON.stringify(shown));
});
</script>
`;
}
