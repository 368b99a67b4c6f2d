#ifndef BLK_KERNELS_H
#define BLK_KERNELS_H

#include "CScanKernels.h"

/// The bytes of a block, which is what one step of every kernel takes.
#define BLK_BLOCK_BYTES 64

#define BLK_INLINE static inline __attribute__((always_inline))

/// A function by itself, so that what its loop knows stays in registers.
#define BLK_APART static __attribute__((noinline))

/// The functions of one instruction set: what `include/CScanKernels.h` says of the functions that
/// choose among the sets holds for these.
typedef struct {
    void (*index_csv)(
        const uint8_t *bytes, size_t length, uint8_t separator, bool is_final,
        blk_csv_index *index);
    void (*index_json)(const uint8_t *bytes, size_t length, blk_json_index *index);
    size_t (*survey)(const uint8_t *bytes, size_t length, size_t from);
    size_t (*count_line_ends)(const uint8_t *bytes, size_t length, uint8_t next);
    void (*mark_digits)(const uint8_t *bytes, size_t length, uint64_t *marks);
    void (*count_column)(
        blk_family family, const blk_column *column, blk_column_count *count,
        uint8_t *left_fields);
    void (*look_again)(
        const blk_column *column, uint32_t usual_shape, size_t count,
        const uint8_t *left_fields, blk_look *looks);
    size_t (*walk_records)(const blk_json_records *records, blk_json_member *members);
    void (*mark_structure)(
        const uint8_t *bytes, size_t length, uint8_t separator, blk_csv_marks *marks);
} blk_functions;

extern const blk_functions blk_portable_functions;

#if defined(__x86_64__)
extern const blk_functions blk_sse2_functions;
extern const blk_functions blk_avx2_functions;
extern const blk_functions blk_avx512_functions;
#endif

#if defined(__aarch64__)
extern const blk_functions blk_neon_functions;
#endif

#endif
