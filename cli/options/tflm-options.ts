import { Option } from 'commander';

export function tflmOption(): Option {
  return new Option('--tflm <dir>', 'TensorFlow Lite Micro with its library built, or the library itself');
}

export function toolchainPrefixOption(): Option {
  return new Option('--toolchain-prefix <prefix>', 'your own toolchain for --tflm, e.g. riscv-none-elf-');
}
