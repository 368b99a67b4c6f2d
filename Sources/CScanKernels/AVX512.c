#include "Kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

// Only this file may hold these instructions: `blk_available` asks for them before it is called.
#pragma clang attribute push( \
    __attribute__((target( \
        "avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,popcnt,lzcnt,pclmul"))), \
    apply_to = function)

#define BLK_VECTORS 1
typedef __m512i vector;

typedef struct {
    vector parts[BLK_VECTORS];
} block;

BLK_INLINE block load(const uint8_t *bytes) {
    return (block){{_mm512_loadu_si512(bytes)}};
}

BLK_INLINE vector splat(uint8_t byte) { return _mm512_set1_epi8((char)byte); }

BLK_INLINE uint64_t equal(block b, uint8_t byte) {
    return _mm512_cmpeq_epi8_mask(b.parts[0], splat(byte));
}

BLK_INLINE uint64_t up_to(block b, uint8_t bound) {
    return _mm512_cmple_epu8_mask(b.parts[0], splat(bound));
}

BLK_INLINE uint64_t json_marks(block b) {
    // As in AVX2.c.
    const __m512i marks = _mm512_broadcast_i32x4(_mm_setr_epi8(
        -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, ':', '{', ',', '}', 0, 0));
    const vector either_kind = _mm512_or_si512(b.parts[0], splat(0x20));
    return _mm512_cmpeq_epi8_mask(_mm512_shuffle_epi8(marks, b.parts[0]), either_kind);
}

BLK_INLINE uint64_t digits(block b) {
    return _mm512_cmplt_epu8_mask(_mm512_sub_epi8(b.parts[0], splat('0')), splat(10));
}

BLK_INLINE uint64_t prefix_xor(uint64_t mask) {
    // A carry-less product with all ones: bit i is the sum, without carries, of bits 0 to i.
    const __m128i product =
        _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)mask), _mm_set1_epi8((char)0xFF), 0);
    return (uint64_t)_mm_cvtsi128_si64(product);
}

BLK_INLINE uint32_t lowest(uint64_t mask) { return (uint32_t)_tzcnt_u64(mask); }

#define BLK_OWN_APPEND

/// Appends the offsets of the set bits. 64 entries must be free.
BLK_INLINE void append_offsets(uint32_t *out, uint32_t base, uint64_t mask, size_t count) {
    const __m512i places = _mm512_set_epi8(
        63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48,
        47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32,
        31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16,
        15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    const __m512i bases = _mm512_set1_epi32((int)base);
    __m512i found = _mm512_maskz_compress_epi8(mask, places);
    for (size_t written = 0; written == 0 || written < count; written += 16) {
        const __m512i wide = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(found));
        _mm512_storeu_si512(out + written, _mm512_add_epi32(wide, bases));
        found = _mm512_shuffle_i32x4(found, found, 0x39);
    }
}

/// Appends the index that each end has among the delimiters; `first` is the index of the block's
/// first one. 64 entries must be free.
BLK_INLINE void append_ranks(
    uint32_t *out, uint32_t first, uint64_t delimiters, uint64_t ends, size_t count) {
    uint64_t ranks = _pext_u64(ends, delimiters);
    for (size_t written = 0; written == 0 || written < count; written += 2) {
        for (size_t i = 0; i < 2; i++) {
            out[written + i] = first + lowest(ranks);
            ranks &= ranks - 1;
        }
    }
}

BLK_INLINE vector both(vector a, vector b) { return _mm512_and_si512(a, b); }
BLK_INLINE vector either(vector a, vector b) { return _mm512_or_si512(a, b); }
BLK_INLINE vector differ(vector a, vector b) { return _mm512_xor_si512(a, b); }
BLK_INLINE vector excess(vector a, vector b) { return _mm512_subs_epu8(a, b); }
BLK_INLINE vector low_half(vector v) { return both(v, splat(0x0F)); }
BLK_INLINE vector high_half(vector v) { return both(_mm512_srli_epi16(v, 4), splat(0x0F)); }

BLK_INLINE vector table(const uint8_t bytes[16]) {
    return _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)bytes));
}

BLK_INLINE vector lookup(vector table, vector v) { return _mm512_shuffle_epi8(table, v); }

BLK_INLINE vector unlisted(vector v) {
    // One more than the byte, as a signed number, is below 21 for controls, DEL and all that is not
    // ASCII. The lookup takes the lower half of an ASCII byte: it gives tab, LF and CR themselves,
    // and no other byte itself.
    static const uint8_t allowed[16] = {
        0xFF, 0, 0, 0, 0, 0, 0, 0, 0, '\t', '\n', 0, 0, '\r', 0, 0,
    };
    const __mmask64 strange =
        _mm512_cmpgt_epi8_mask(splat(0x21), _mm512_add_epi8(v, splat(1)));
    return _mm512_movm_epi8(
        _mm512_mask_cmpneq_epi8_mask(strange, lookup(table(allowed), v), v));
}

BLK_INLINE bool none(vector v) { return _mm512_test_epi8_mask(v, v) == 0; }
BLK_INLINE bool all_ascii(vector v) { return _mm512_movepi8_mask(v) == 0; }

// The shift works within quarters, so the last quarter of `before` is put in front of the first
// three of `here`.
#define BEHIND(before, here, n) \
    _mm512_alignr_epi8(here, _mm512_alignr_epi32(here, before, 12), 16 - (n))

#include "Blocks.inc"

#include "IndexCSV.inc"
#include "IndexJSON.inc"
#include "LineEnds.inc"
#include "DigitMarks.inc"
#include "Fields.inc"
#include "FieldForms.inc"
#include "FieldTexts.inc"
#include "Columns.inc"
#include "SecondLook.inc"
#include "WalkJSON.inc"
#include "StructureMarks.inc"
#include "SurveyUTF8.inc"

const blk_functions blk_avx512_functions = {
    .index_csv = index_csv,
    .index_json = index_json,
    .survey = survey,
    .count_line_ends = count_line_ends,
    .mark_digits = mark_digits,
    .count_column = count_column,
    .look_again = look_again,
    .walk_records = walk_records,
    .mark_structure = mark_structure,
};

#pragma clang attribute pop

#endif
