/** Makes the web page that `lut dashboard` serves (`dist/page`). */
import { bundlePage } from './page-bundle.js';

await bundlePage('dist/page');
