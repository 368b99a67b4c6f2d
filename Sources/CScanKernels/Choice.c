#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "Kernels.h"

/// The order of preference, best first.
static const struct {
    blk_kernel kernel;
    const char *name;
} kernels[] = {
    {BLK_AVX512, "avx512"},
    {BLK_AVX2, "avx2"},
    {BLK_NEON, "neon"},
    {BLK_SSE2, "sse2"},
    {BLK_PORTABLE, "portable"},
};

bool blk_available(blk_kernel kernel) {
    switch (kernel) {
    case BLK_PORTABLE:
        return true;
#if defined(__x86_64__)
    case BLK_SSE2:
        return true;
    case BLK_AVX2:
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
            && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt")
            && __builtin_cpu_supports("pclmul");
    case BLK_AVX512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi")
            && __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("bmi")
            && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt")
            && __builtin_cpu_supports("lzcnt") && __builtin_cpu_supports("pclmul");
#endif
#if defined(__aarch64__)
    case BLK_NEON:
        return true;
#endif
    default:
        return false;
    }
}

blk_kernel blk_choice(const char *name) {
    const size_t count = sizeof kernels / sizeof kernels[0];
    for (size_t i = 0; name != NULL && i < count; i++) {
        if (strcmp(name, kernels[i].name) == 0 && blk_available(kernels[i].kernel)) {
            return kernels[i].kernel;
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (blk_available(kernels[i].kernel)) return kernels[i].kernel;
    }
    return BLK_PORTABLE;
}

blk_kernel blk_chosen(void) {
    // Threads that come here first together work out the same answer, so no order is needed.
    static atomic_int known = -1;
    int kernel = atomic_load_explicit(&known, memory_order_relaxed);
    if (kernel < 0) {
        kernel = (int)blk_choice(getenv("BATCHLINT_KERNEL"));
        atomic_store_explicit(&known, kernel, memory_order_relaxed);
    }
    return (blk_kernel)kernel;
}

static const blk_functions *functions_of(blk_kernel kernel) {
    if (!blk_available(kernel)) return &blk_portable_functions;
    switch (kernel) {
#if defined(__x86_64__)
    case BLK_SSE2:
        return &blk_sse2_functions;
    case BLK_AVX2:
        return &blk_avx2_functions;
    case BLK_AVX512:
        return &blk_avx512_functions;
#endif
#if defined(__aarch64__)
    case BLK_NEON:
        return &blk_neon_functions;
#endif
    default:
        return &blk_portable_functions;
    }
}

void blk_index_csv(
    blk_kernel kernel, const uint8_t *bytes, size_t length, uint8_t separator, bool is_final,
    blk_csv_index *index) {
    functions_of(kernel)->index_csv(bytes, length, separator, is_final, index);
}

void blk_index_json(
    blk_kernel kernel, const uint8_t *bytes, size_t length, blk_json_index *index) {
    functions_of(kernel)->index_json(bytes, length, index);
}

size_t blk_survey(blk_kernel kernel, const uint8_t *bytes, size_t length, size_t from) {
    return functions_of(kernel)->survey(bytes, length, from);
}

size_t blk_count_line_ends(
    blk_kernel kernel, const uint8_t *bytes, size_t length, uint8_t next) {
    return functions_of(kernel)->count_line_ends(bytes, length, next);
}

void blk_mark_digits(blk_kernel kernel, const uint8_t *bytes, size_t length, uint64_t *marks) {
    functions_of(kernel)->mark_digits(bytes, length, marks);
}

void blk_count_column(
    blk_kernel kernel, blk_family family, const blk_column *column, blk_column_count *count,
    uint8_t *left_fields) {
    functions_of(kernel)->count_column(family, column, count, left_fields);
}

void blk_look_again(
    blk_kernel kernel, const blk_column *column, uint32_t usual_shape, size_t count,
    const uint8_t *left_fields, blk_look *looks) {
    functions_of(kernel)->look_again(column, usual_shape, count, left_fields, looks);
}

size_t blk_walk_records(
    blk_kernel kernel, const blk_json_records *records, blk_json_member *members) {
    return functions_of(kernel)->walk_records(records, members);
}

void blk_mark_structure(
    blk_kernel kernel, const uint8_t *bytes, size_t length, uint8_t separator,
    blk_csv_marks *marks) {
    functions_of(kernel)->mark_structure(bytes, length, separator, marks);
}
