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
