/** Makes the web page that `lut dashboard` serves (`dist/page`), and the page of a search as one file. */
import { bundlePage } from './page-bundle.js';
import { bundleReport } from './report-bundle.js';

await bundlePage('dist/page');
await bundleReport('dist/report.html');
