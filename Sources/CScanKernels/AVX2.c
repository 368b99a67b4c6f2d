#include "Kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

// Only this file may hold these instructions: `blk_available` asks for them before it is called.
#pragma clang attribute push( \
    __attribute__((target("avx2,bmi,bmi2,popcnt,pclmul"))), apply_to = function)

#define BLK_VECTORS 2
typedef __m256i vector;

typedef struct {
    vector parts[BLK_VECTORS];
} block;

BLK_INLINE block load(const uint8_t *bytes) {
    return (block){{
        _mm256_loadu_si256((const __m256i *)bytes),
        _mm256_loadu_si256((const __m256i *)bytes + 1),
    }};
}

BLK_INLINE vector splat(uint8_t byte) { return _mm256_set1_epi8((char)byte); }

BLK_INLINE uint64_t mask_of(vector lower, vector upper) {
    return (uint64_t)(uint32_t)_mm256_movemask_epi8(lower)
        | ((uint64_t)(uint32_t)_mm256_movemask_epi8(upper) << 32);
}

BLK_INLINE uint64_t equal(block b, uint8_t byte) {
    const vector wanted = splat(byte);
    return mask_of(
        _mm256_cmpeq_epi8(b.parts[0], wanted), _mm256_cmpeq_epi8(b.parts[1], wanted));
}

BLK_INLINE uint64_t up_to(block b, uint8_t bound) {
    const vector most = splat(bound);
    return mask_of(
        _mm256_cmpeq_epi8(_mm256_max_epu8(b.parts[0], most), most),
        _mm256_cmpeq_epi8(_mm256_max_epu8(b.parts[1], most), most));
}

BLK_INLINE uint64_t json_marks(block b) {
    // Braces and brackets differ in one bit, which a comma and a colon have too. The lookup takes the
    // lower half of an ASCII byte: it gives what the byte is if it is one of them.
    const __m256i marks = _mm256_setr_epi8(
        -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, ':', '{', ',', '}', 0, 0,
        -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, ':', '{', ',', '}', 0, 0);
    vector found[BLK_VECTORS];
    for (int i = 0; i < BLK_VECTORS; i++) {
        const vector either_kind = _mm256_or_si256(b.parts[i], splat(0x20));
        found[i] = _mm256_cmpeq_epi8(_mm256_shuffle_epi8(marks, b.parts[i]), either_kind);
    }
    return mask_of(found[0], found[1]);
}

BLK_INLINE uint64_t digits(block b) {
    // The sum puts the digits lowest among signed numbers.
    const vector shift = splat(0x80 - '0');
    const vector bound = splat(0x80 + 10);
    const int lower =
        _mm256_movemask_epi8(_mm256_cmpgt_epi8(bound, _mm256_add_epi8(b.parts[0], shift)));
    const int upper =
        _mm256_movemask_epi8(_mm256_cmpgt_epi8(bound, _mm256_add_epi8(b.parts[1], shift)));
    return (uint64_t)(uint32_t)lower | ((uint64_t)(uint32_t)upper << 32);
}

BLK_INLINE uint64_t prefix_xor(uint64_t mask) {
    // A carry-less product with all ones: bit i is the sum, without carries, of bits 0 to i.
    const __m128i product =
        _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)mask), _mm_set1_epi8((char)0xFF), 0);
    return (uint64_t)_mm_cvtsi128_si64(product);
}

BLK_INLINE uint32_t lowest(uint64_t mask) { return (uint32_t)_tzcnt_u64(mask); }

BLK_INLINE vector both(vector a, vector b) { return _mm256_and_si256(a, b); }
BLK_INLINE vector either(vector a, vector b) { return _mm256_or_si256(a, b); }
BLK_INLINE vector differ(vector a, vector b) { return _mm256_xor_si256(a, b); }
BLK_INLINE vector excess(vector a, vector b) { return _mm256_subs_epu8(a, b); }
BLK_INLINE vector low_half(vector v) { return both(v, splat(0x0F)); }
BLK_INLINE vector high_half(vector v) { return both(_mm256_srli_epi16(v, 4), splat(0x0F)); }

BLK_INLINE vector table(const uint8_t bytes[16]) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)bytes));
}

BLK_INLINE vector lookup(vector table, vector v) { return _mm256_shuffle_epi8(table, v); }

BLK_INLINE vector unlisted(vector v) {
    // One more than the byte, as a signed number, is below 21 for controls, DEL and all that is not
    // ASCII. The lookup takes the lower half of an ASCII byte: it gives tab, LF and CR themselves,
    // and no other byte itself.
    const vector strange = _mm256_cmpgt_epi8(splat(0x21), _mm256_add_epi8(v, splat(1)));
    const vector allowed = _mm256_setr_epi8(
        -1, 0, 0, 0, 0, 0, 0, 0, 0, '\t', '\n', 0, 0, '\r', 0, 0,
        -1, 0, 0, 0, 0, 0, 0, 0, 0, '\t', '\n', 0, 0, '\r', 0, 0);
    return _mm256_andnot_si256(_mm256_cmpeq_epi8(lookup(allowed, v), v), strange);
}

BLK_INLINE bool none(vector v) { return _mm256_testz_si256(v, v) != 0; }
BLK_INLINE bool all_ascii(vector v) { return _mm256_movemask_epi8(v) == 0; }

// The shift works within halves, so the upper half of `before` is put next to the lower of `here`.
#define BEHIND(before, here, n) \
    _mm256_alignr_epi8(here, _mm256_permute2x128_si256(before, here, 0x21), 16 - (n))

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

const blk_functions blk_avx2_functions = {
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
