/** Holds estimates against what MLPerf Tiny published and writes docs/published-results.md with its pictures. */
import { join } from 'node:path';
import { printLine } from '../cli/terminal/output.js';
import { reportError } from '../cli/terminal/report-error.js';
import { exitStatusOf, LutError } from '../common/errors.js';
import { writeFile } from '../lab/files.js';
import { estimatedBy } from './published-results/estimates.js';
import { publishedPage, publishedSvg, type Comparison } from './published-results/page.js';

const FOLDER = 'docs';

/** Tables by core: of TensorFlow Lite Micro with CMSIS-NN, and of this project's kernels. */
const LIBRARY = {
  'Cortex-M4': 'scripts/published-results/stm32f4-tflm-cmsis-nn.json',
  'Cortex-M7': 'scripts/published-results/stm32h7-tflm-cmsis-nn.json',
};
const OWN = {
  'Cortex-M4': 'luts/stm32f4-edgenas-vww-48-instructions.json',
  'Cortex-M7': 'luts/stm32h7-edgenas-vww-48-instructions.json',
  RV32IMAC: 'luts/esp32c3-edgenas-vww-48-instructions.json',
  RV32IMACP: 'luts/esp32c3-edgenas-vww-48-instructions.json',
};

try {
  const folder = process.env.LUT_MODELS;
  if (folder === undefined) {
    throw new LutError(
      'USAGE_ARGUMENTS',
      'LUT_MODELS does not say where the models of mlcommons/tiny are.',
      'Set it to a folder with the four .tflite files of docs/models.md.',
    );
  }
  const comparisons: readonly Comparison[] = [
    {
      title: "By a library's kernels: TensorFlow Lite Micro with CMSIS-NN",
      tables:
        'The tables are `scripts/published-results/*-tflm-cmsis-nn.json`: the operators of the four models, on the emulated stm32f4 and stm32h7, of a library that was built as docs/tflm.md says. Where the submission ran CMSIS-NN as well the estimates are better.',
      picture: 'published-library.svg',
      estimates: estimatedBy(LIBRARY, folder),
    },
    {
      title: "By this project's own kernels",
      tables:
        'The tables are `luts/<board>-edgenas-vww-48-instructions.json` of the stm32f4, the stm32h7 and the esp32c3: kernels that nobody of these ran.',
      picture: 'published-own.svg',
      estimates: estimatedBy(OWN, folder),
    },
  ];
  for (const comparison of comparisons) {
    writeFile(join(FOLDER, comparison.picture), publishedSvg(comparison));
  }
  const page = join(FOLDER, 'published-results.md');
  writeFile(page, publishedPage(comparisons));
  printLine(page);
} catch (error) {
  reportError(error, false);
  process.exitCode = exitStatusOf(error);
}
