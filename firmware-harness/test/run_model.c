/* Runs models on this machine: run_model [MOST_WORK]
 *
 * Reads cases from standard input until it ends and answers each, as cases.h says. Code and detail are those of
 * runtime_open; all that follows is zero when it refuses. A model whose innermost loops take more than MOST_WORK steps
 * is opened but not run: its outputs are empty.
 *
 * Each model is opened twice, the second time in an arena of exactly the bytes it needs, so that a sanitizer
 * notices any access beyond them. */
#define _POSIX_C_SOURCE 200809L

#include "cases.h"
#include "work.h"

static void fill_inputs(const runtime_model *info, block from) {
  uint32_t next = 0;
  for (uint8_t i = 0; i < info->inputs; i++) fill_input(runtime_input(i), from, &next);
}

static void write_outputs(lut_status status, const runtime_model *info) {
  uint32_t length = 0;
  for (uint8_t i = 0; i < info->outputs; i++) length += runtime_output(i).bytes;
  write_answer(status, info, length);
  for (uint8_t i = 0; i < info->outputs; i++) {
    const runtime_tensor output = runtime_output(i);
    write_bytes((const uint8_t *)output.data, output.bytes);
  }
}

static void run(const test_case *given, double most_work) {
  const block model = given->model;
  runtime_model info = {0};
  loaded_model loaded;
  const lut_status status =
      load_model(model.bytes, model.length, given->arena.bytes, given->arena.length, &loaded, &info);
  if (status.code != LUT_OK) {
    write_answer(status, &(runtime_model){0}, 0);
    return;
  }
  if (model_work(&loaded, info.operators) > most_work) {
    write_answer(status, &info, 0);
    return;
  }
  const block exact = allocate(info.persistent_bytes + info.scratch_bytes + info.tensor_bytes);
  const lut_status again = runtime_open(model.bytes, model.length, exact.bytes, exact.length, &info);
  if (again.code != LUT_OK) fail("a model does not open in the arena that it says it needs");
  fill_inputs(&info, given->inputs);
  runtime_invoke();
  write_outputs(again, &info);
  free(exact.bytes);
}

int main(int count, char **arguments) {
  const double most_work = count > 1 ? strtod(arguments[1], NULL) : 1e9;
  test_case next;
  while (read_case(&next)) {
    run(&next, most_work);
    free_case(&next);
  }
  return EXIT_SUCCESS;
}
