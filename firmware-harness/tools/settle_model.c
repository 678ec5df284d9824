/* What the interpreter makes of a model, for `lut export`: reads a .tflite from standard input, opens it as the firmware
 * does and prints its arena as JSON: the plan of its tensors, and each operator's kernel, record and data, in the form
 * that the micro-kernels of the board's core want. Where it is refused, code and detail of runtime.h. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../runtimes/builtin/loader.h"
#include "../runtimes/builtin/operators.h"

#define MOST_BYTES (UINT32_C(1) << 28)

static _Noreturn void fail(const char *what) {
  fprintf(stderr, "settle_model: %s\n", what);
  exit(EXIT_FAILURE);
}

/* kernel_<name> that runs records of each number. */
static const char *const kernel_names[MICRO_KERNELS] = {
#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm) [OPERATOR_##NAME] = #kernel,
#define FORM(NAME, kernel, work) [OPERATOR_##NAME] = #kernel,
#include "../runtimes/operators.def"
#define MICRO_KERNEL(KIND, micro_kernel, settle) [MICRO_KERNEL_##micro_kernel] = #micro_kernel,
#include "micro_kernels.def"
#undef MICRO_KERNEL
};

static const char *const kind_names[OPERATOR_FORMS] = {
#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm) [OPERATOR_##NAME] = #NAME,
#define FORM(NAME, kernel, work) [OPERATOR_##NAME] = #NAME,
#include "../runtimes/operators.def"
};

static _Noreturn void fail_at(const operator_record *record, const char *what) {
  fprintf(stderr, "settle_model: a record of %s %s that its kind is not known to have\n", kind_names[record->kind], what);
  exit(EXIT_FAILURE);
}

/* Which member of its union a record has. */
typedef enum { WINDOW, PADDED, TRANSPOSED, SLICE, RESIZED, PAIRS, LIST, LOOP } record_form;

static record_form form_of(const operator_record *record) {
  switch (record->kind) {
    case OPERATOR_CONV_2D:
    case OPERATOR_DEPTHWISE_CONV_2D:
    case OPERATOR_AVERAGE_POOL_2D:
    case OPERATOR_MAX_POOL_2D: return WINDOW;
    case OPERATOR_PAD: return PADDED;
    case OPERATOR_TRANSPOSE: return TRANSPOSED;
    case OPERATOR_STRIDED_SLICE: return SLICE;
    case OPERATOR_RESIZE_NEAREST_NEIGHBOR: return RESIZED;
    case OPERATOR_SUB:
    case OPERATOR_MAXIMUM:
    case OPERATOR_MINIMUM:
    case OPERATOR_ADD_WITHIN:
    case OPERATOR_MUL_WITHIN: return PAIRS;
    case OPERATOR_CONCATENATION:
    case OPERATOR_PACK:
    case OPERATOR_SPLIT: return LIST;
    default: return LOOP;
  }
}

/* Fields are printed from the record and cleared in the rest of it: of what is left then, nothing was said. */
static operator_record rest;
static bool first_field;

static void print_name(const char *name) {
  printf("%s\"%s\":", first_field ? "" : ",", name);
  first_field = false;
}

#define NUMBER(name)                      \
  do {                                    \
    print_name(#name);                    \
    printf("%lld", (long long)from->name); \
    memset(&left->name, 0, sizeof left->name); \
  } while (0)

#define NUMBERS(name)                                                          \
  do {                                                                         \
    print_name(#name);                                                         \
    for (size_t i_ = 0; i_ < sizeof from->name / sizeof *from->name; i_++) {   \
      printf("%c%lld", i_ == 0 ? '[' : ',', (long long)from->name[i_]);        \
    }                                                                          \
    putchar(']');                                                              \
    memset(&left->name, 0, sizeof left->name);                                 \
  } while (0)

static void print_extent(const char *name, const extent *from, extent *left) {
  print_name(name);
  putchar('{');
  first_field = true;
  NUMBER(height);
  NUMBER(width);
  NUMBER(channels);
  putchar('}');
}

#define EXTENT(name) print_extent(#name, &from->name, &left->name)

#define MEMBER(name, fields)                                           \
  do {                                                                 \
    __typeof__(rest.name) *left = &rest.name;                       \
    const __typeof__(rest.name) *from = &record->name;              \
    print_name(#name);                                                 \
    putchar('{');                                                      \
    first_field = true;                                                \
    fields putchar('}');                                               \
    first_field = false;                                               \
  } while (0)

static void print_member(const operator_record *record) {
  switch (form_of(record)) {
    case WINDOW:
      MEMBER(window, EXTENT(input); EXTENT(output); NUMBER(kernel_height); NUMBER(kernel_width); NUMBER(stride_height);
             NUMBER(stride_width); NUMBER(dilation_height); NUMBER(dilation_width); NUMBER(pad_height);
             NUMBER(pad_width););
      break;
    case PADDED: MEMBER(pad, EXTENT(input); EXTENT(output); EXTENT(before);); break;
    case TRANSPOSED: MEMBER(transpose, NUMBERS(extents); NUMBERS(steps);); break;
    case SLICE: MEMBER(slice, NUMBERS(extents); NUMBERS(steps); NUMBER(first);); break;
    case RESIZED: MEMBER(resize, EXTENT(input); EXTENT(output);); break;
    case PAIRS: MEMBER(pairs, NUMBERS(extents); NUMBER(first_repeats); NUMBER(second_repeats);); break;
    case LIST: MEMBER(list, NUMBER(inputs); NUMBER(outputs); NUMBER(rows);); break;
    case LOOP:
      /* Of an ADD or a MUL the loader tried first whether it is one of pairs. */
      memset(&rest.pairs, 0, sizeof rest.pairs);
      MEMBER(loop, NUMBER(rows); NUMBER(outer); NUMBER(inner); NUMBER(least_difference); NUMBER(input_flip);
             NUMBER(output_flip););
      break;
  }
}

static void print_multipliers(const operator_record *record) {
  print_name("multiplier");
  for (int i = 0; i < 3; i++) {
    const quantized_multiplier factor = record->multiplier[i];
    printf("%c{\"multiplier\":%ld,\"shift\":%ld}", i == 0 ? '[' : ',', (long)factor.multiplier, (long)factor.shift);
  }
  putchar(']');
  memset(rest.multiplier, 0, sizeof rest.multiplier);
}

/* All but where its tensors and its data are, which its network places anew. */
static void print_fields(const operator_record *record) {
  const operator_record *from = record;
  operator_record *left = &rest;
  rest = *record;
  rest.kind = rest.kernel = 0;
  rest.input = rest.second = rest.bias = rest.output = 0;
  rest.data = 0;
  first_field = true;
  putchar('{');
  NUMBER(channel_step);
  NUMBER(factors);
  NUMBER(low);
  NUMBER(high);
  NUMBER(input_zero);
  NUMBER(second_zero);
  NUMBER(output_zero);
  print_member(record);
  print_multipliers(record);
  putchar('}');
  static const operator_record nothing;
  if (memcmp(&rest, &nothing, sizeof rest) != 0) fail_at(record, "has fields");
}

/* Operator data: `count` words of 1, 4 or 8 bytes. */
static void print_words(const char *type, const uint8_t *data, uint32_t count) {
  printf("{\"type\":\"%s\",\"values\":[", type);
  for (uint32_t i = 0; i < count; i++) {
    int32_t word;
    if (strcmp(type, "int8") == 0) {
      word = (int8_t)data[i];
    } else {
      memcpy(&word, data + 4 * (size_t)i, sizeof word);
    }
    printf("%s%ld", i == 0 ? "" : ",", (long)word);
  }
  printf("]}");
}

static void print_operands(const uint8_t *data, uint32_t count) {
  printf("{\"type\":\"operands\",\"values\":[");
  for (uint32_t i = 0; i < count; i++) {
    operand_record operand;
    memcpy(&operand, data + i * sizeof operand, sizeof operand);
    const bool listed = operand.elements != 0;
    printf("%s[%ld,%lu]", i == 0 ? "" : ",", listed ? (long)operand.tensor : -1L, (unsigned long)operand.elements);
  }
  printf("]}");
}

static void print_data(const operator_record *record, const uint8_t *data) {
  switch (record->kind) {
    case OPERATOR_CONV_2D:
    case OPERATOR_DEPTHWISE_CONV_2D:
      print_words("factors", data, 2 * (uint32_t)record->window.output.channels);
      return;
    case OPERATOR_FULLY_CONNECTED:
      print_words("factors", data, 2 * (record->channel_step != 0 ? record->loop.outer : 1));
      return;
    case OPERATOR_LOGISTIC:
    case OPERATOR_HARD_SWISH:
    case OPERATOR_TANH:
    case OPERATOR_LEAKY_RELU: print_words("int8", data, 256); return;
    case OPERATOR_QUANTIZE: print_words("int32", data, 255); return;
    case OPERATOR_DEQUANTIZE: print_words("int32", data, 256); return;
    case OPERATOR_RESIZE_NEAREST_NEIGHBOR:
      print_words("int32", data, (uint32_t)(record->resize.output.height + record->resize.output.width));
      return;
    case OPERATOR_CONCATENATION:
    case OPERATOR_PACK:
    case OPERATOR_SPLIT: print_operands(data, (uint32_t)record->list.inputs + record->list.outputs); return;
    default: fail_at(record, "has data");
  }
}

static void print_operator(const operator_record *record, const uint8_t *arena) {
  /* -1 where there is none; those of operators with a list are in it, but for the one output, or the one input. */
  const bool listed = form_of(record) == LIST;
  const bool splits = record->kind == OPERATOR_SPLIT;
  const long input = listed && !splits ? -1 : record->input;
  const long output = splits ? -1 : record->output;
  const long second = record->second == NO_TENSOR ? -1 : record->second;
  const long bias = record->bias == NO_TENSOR ? -1 : record->bias;
  printf("{\"kind\":\"%s\",\"kernel\":\"%s\",\"microKernel\":\"%s\"", kind_names[record->kind],
         kernel_names[record->kernel], operator_kernels[record->kernel].name);
  printf(",\"input\":%ld,\"second\":%ld,\"bias\":%ld,\"output\":%ld,\"data\":", input, second, bias, output);
  if (record->data == 0) {
    printf("null");
  } else {
    print_data(record, arena + record->data);
  }
  printf(",\"fields\":");
  print_fields(record);
  putchar('}');
}

static void print_tensors(const loaded_model *loaded, uint32_t count, uint32_t persistent) {
  printf("\"tensors\":[");
  for (uint32_t i = 0; i < count; i++) {
    const tensor_record *tensor = &loaded->tensors[i];
    const uint32_t location = tensor->location;
    const bool in_arena = (location & LOCATION_ARENA) != 0;
    if (i > 0) putchar(',');
    if (location == LOCATION_NONE) {
      printf("null");
    } else {
      printf("{\"memory\":\"%s\",\"offset\":%lu,\"bytes\":%lu}", in_arena ? "arena" : "model",
             (unsigned long)(in_arena ? (location & ~LOCATION_ARENA) - persistent : location),
             (unsigned long)tensor->bytes);
    }
  }
  putchar(']');
}

static void print_list(const char *name, const uint8_t *model, uint32_t length, flatbuffer_vector list) {
  flatbuffer file = {.bytes = model, .length = length};
  printf(",\"%s\":[", name);
  for (uint32_t i = 0; i < list.count; i++) {
    printf("%s%ld", i == 0 ? "" : ",", (long)flatbuffer_vector_int32(&file, list, i));
  }
  putchar(']');
}

static void *allocate(size_t bytes) {
  void *memory = aligned_alloc(64, (bytes + 63) / 64 * 64);
  if (memory == NULL) fail("out of memory");
  memset(memory, 0, (bytes + 63) / 64 * 64);
  return memory;
}

static uint8_t *read_all(uint32_t *length) {
  uint8_t *bytes = allocate(MOST_BYTES);
  *length = (uint32_t)fread(bytes, 1, MOST_BYTES, stdin);
  return bytes;
}

static int refused(lut_status status) {
  printf("{\"refused\":{\"code\":%u,\"detail\":%lu}}\n", (unsigned)status.code, (unsigned long)status.detail);
  return EXIT_SUCCESS;
}

int main(void) {
  uint32_t length;
  const uint8_t *model = read_all(&length);
  runtime_model info;
  loaded_model loaded;
  /* With an arena that is too small the detail is what the model needs, or, at first, what its tables do. */
  uint32_t bytes = 0;
  uint8_t *arena;
  lut_status status;
  do {
    arena = allocate(bytes);
    status = load_model(model, length, arena, bytes, &loaded, &info);
    if (status.code != LUT_ARENA_TOO_SMALL || status.detail <= bytes || status.detail > MOST_BYTES) break;
    bytes = status.detail;
    free(arena);
  } while (true);
  if (status.code != LUT_OK) return refused(status);

  const uint32_t tensors = (uint32_t)(((const uint8_t *)loaded.operators - arena) / sizeof(tensor_record));
  printf("{\"persistent\":%lu,\"peak\":%lu,", (unsigned long)info.persistent_bytes,
         (unsigned long)info.tensor_bytes);
  print_tensors(&loaded, tensors, info.persistent_bytes);
  print_list("inputs", model, length, loaded.inputs);
  print_list("outputs", model, length, loaded.outputs);
  printf(",\"kinds\":[");
  for (int i = 0; i < OPERATOR_FORMS; i++) printf("%s\"%s\"", i == 0 ? "" : ",", kind_names[i]);
  printf("],\"operators\":[");
  for (uint16_t i = 0; i < info.operators; i++) {
    if (i > 0) putchar(',');
    print_operator(&loaded.operators[i], arena);
  }
  printf("]}\n");
  return EXIT_SUCCESS;
}
