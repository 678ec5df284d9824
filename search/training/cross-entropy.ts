/** How far class scores are from the labels. */
export interface Loss {
  /** mean softmax cross-entropy, in nats */
  readonly loss: number;
  /** images whose likeliest class is their label */
  readonly correct: number;
}

/**
 * The mean softmax cross-entropy of a batch.
 * @param scores [images, classes]
 * @param labels of the images
 * @param gradients result, as the scores
 */
export function crossEntropy(
  scores: Float32Array,
  labels: Uint8Array | readonly number[],
  gradients: Float32Array,
): Loss {
  const images = labels.length;
  const classes = scores.length / images;
  let [loss, correct] = [0, 0];
  for (let image = 0, at = 0; image < images; image++, at += classes) {
    const own = scores.subarray(at, at + classes);
    const label = labels[image]!;
    const largest = own.reduce((most, score) => Math.max(most, score), -Infinity);
    const sum = own.reduce((total, score) => total + Math.exp(score - largest), 0);
    loss += Math.log(sum) + largest - own[label]!;
    if (own.indexOf(largest) === label) correct++;
    own.forEach((score, i) => {
      gradients[at + i] = (Math.exp(score - largest) / sum - Number(i === label)) / images;
    });
  }
  return { loss: loss / images, correct };
}

/**
 * The loss of a batch that is taught by another network's scores as well: see `Teacher`. What it tells is how well the
 * scores know the labels, as of a batch that is not taught.
 * @param teacher its scores, [images, classes], what they are softened by, and their share in the loss
 * @param gradients result, as the scores
 */
export function taughtCrossEntropy(
  scores: Float32Array,
  labels: Uint8Array | readonly number[],
  teacher: { readonly scores: Float32Array; readonly temperature: number; readonly share: number },
  gradients: Float32Array,
): Loss {
  const told = crossEntropy(scores, labels, gradients);
  const { temperature, share } = teacher;
  const images = labels.length;
  const classes = scores.length / images;
  for (let at = 0; at < scores.length; at += classes) {
    const own = softened(scores.subarray(at, at + classes), temperature);
    const wanted = softened(teacher.scores.subarray(at, at + classes), temperature);
    for (let i = 0; i < classes; i++) {
      // of T² · cross-entropy, whose gradient falls with 1 / T
      const soft = (temperature * (own[i]! - wanted[i]!)) / images;
      gradients[at + i] = share * soft + (1 - share) * gradients[at + i]!;
    }
  }
  return told;
}

/** The softmax of scores / temperature. */
function softened(scores: Float32Array, temperature: number): Float64Array {
  const largest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const powers = Float64Array.from(scores, (score) => Math.exp((score - largest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
