import { Type } from '@sinclair/typebox';
import { object } from '../../common/schema.js';

/** What `lut dashboard --json` prints. */
export const dashboardJsonSchema = object(
  { url: Type.String({ description: 'address of the page; with its token, where one is asked for' }) },
  { title: 'lut dashboard --json', description: 'Where the web page is served, as soon as it is.' },
);
