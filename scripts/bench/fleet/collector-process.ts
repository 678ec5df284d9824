/** The collector of a made-up fleet, in a process of its own: its memory and its processor time are its alone. */
import { answerApart } from '../../apart.js';
import { collectFleet, type CollectorRequest } from './collector.js';

await answerApart((request: CollectorRequest) => collectFleet(request));
