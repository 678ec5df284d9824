/** optimized/neon/dots.h and channels.h: four output channels of one to four pixels. */
import { floorDiv, type Trips } from '../parts/stated-kernel.js';

/** Fours of channels, the last of which overlaps those before. */
export function foursOf(channels: number): number {
  return Math.ceil(channels / 4);
}

/** add_run() for so many pixels, or for none, which sums weights. */
export function addRun(pixels: number, taps: number, times: number, trips: Trips): void {
  const of = `of ${pixels}`;
  const rest = taps % 16;
  trips.add(`run ${of}`, times);
  trips.add(`chunk ${of}`, times * floorDiv(taps, 16));
  if (taps >= 16) trips.add(`chunks ${of}`, times);
  if (rest === 8) trips.add(`eight ${of}`, times);
  else if (rest !== 0 && taps > 8) trips.add(`rest ${of} ${taps > 16 ? 'again' : 'joined'}`, times);
  else if (rest !== 0) {
    trips.add(`few ${of}`, times);
    trips.add(`byte ${of}`, times * rest);
  }
}

export function finish(pixels: number, channels: number, times: number, trips: Trips): void {
  const stores = channels % 4 === 0 ? 'words' : channels > 3 ? 'bytes' : `${channels} bytes`;
  trips.add(`pixels ${pixels} in ${stores}`, times);
}

/** channels_from() */
export function takeChannels(channels: number, times: number, trips: Trips): void {
  trips.add(channels < 4 ? `few channels ${channels}` : 'four channels', times);
}
