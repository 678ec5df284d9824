/** The network that is to be trained. */
import { LutError } from '../../common/errors.js';
import { parseArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import { largestInput } from '../../model/space/stages.js';
import type { Space } from '../../model/space/space.js';
import { architectureNetwork, type Network } from '../../search/network/network.js';
import { networkOf, settledStrides } from '../search/baseline.js';
import { spaceForImages } from '../search/images.js';
import { RunFolder } from '../search/run-folder.js';
import type { NetworkChoice, TrainingChoice } from './request.js';
import type { GivenNetwork } from './settings.js';

/**
 * Reads which network is meant. It tells apart the classes of the images, however many the space has.
 * @throws MODEL_ARCHITECTURE, MODEL_SPACE, USAGE_BASELINE, SEARCH_RUN, DATA_*, FILE_*
 */
export function givenNetwork({
  network,
  space,
  data,
}: Pick<TrainingChoice, 'network' | 'space' | 'data'>): GivenNetwork {
  const given = 'run' in network ? winnerOf(network.run) : named(network, loadSpace(space));
  return { ...given, space: spaceForImages({ ...given.space, head: { classes: 'data' } }, data) };
}

function named(network: Exclude<NetworkChoice, { run: string }>, space: Space): GivenNetwork {
  if ('architecture' in network) {
    return { space, architecture: parseArchitecture(space, network.architecture), baseline: null };
  }
  const { baseline, width, resolution } = network;
  const [height, across, channels] = largestInput(space);
  const input: ReturnType<typeof largestInput> = [resolution ?? height, resolution ?? across, channels];
  return {
    space: { ...space, input },
    architecture: null,
    baseline: { ...settledStrides(baseline, input), width },
  };
}

/** What a finished search found. */
function winnerOf(path: string): GivenNetwork {
  const { folder, settings } = RunFolder.open(path);
  const result = folder.result();
  if (result === null) {
    throw new LutError(
      'SEARCH_RUN',
      `The search in ${path} is not finished: it has no winner yet.`,
      `Go on with it first: lut search --resume ${path}`,
    );
  }
  const { space, baseline } = settings;
  return { space, baseline, architecture: result.architecture };
}

/** Its operators. */
export function layGiven({ space, architecture, baseline }: GivenNetwork): Network {
  return baseline === null ? architectureNetwork(space, architecture!) : networkOf(baseline, space);
}

/** Its name in a few words. */
export function nameOfGiven({ space, baseline }: GivenNetwork): string {
  return baseline === null ? space.name : baseline.name;
}
