#include "Kernels.h"

#if defined(__x86_64__)

#include <emmintrin.h>

typedef struct {
    __m128i parts[4];
} block;

BLK_INLINE block load(const uint8_t *bytes) {
    block b;
    for (int i = 0; i < 4; i++) b.parts[i] = _mm_loadu_si128((const __m128i *)bytes + i);
    return b;
}

/// The highest bit of each of 16 bytes, as part `i` of a mask.
BLK_INLINE uint64_t part_of_mask(__m128i part, int i) {
    return (uint64_t)(uint32_t)_mm_movemask_epi8(part) << (16 * i);
}

BLK_INLINE uint64_t equal(block b, uint8_t byte) {
    const __m128i wanted = _mm_set1_epi8((char)byte);
    uint64_t mask = 0;
    for (int i = 0; i < 4; i++) mask |= part_of_mask(_mm_cmpeq_epi8(b.parts[i], wanted), i);
    return mask;
}

BLK_INLINE uint64_t below(block b, uint8_t bound) {
    // The comparison is signed: every byte that is not ASCII is below.
    const __m128i limit = _mm_set1_epi8((char)bound);
    uint64_t mask = 0;
    for (int i = 0; i < 4; i++) mask |= part_of_mask(_mm_cmplt_epi8(b.parts[i], limit), i);
    return mask;
}

BLK_INLINE uint64_t up_to(block b, uint8_t bound) {
    const __m128i most = _mm_set1_epi8((char)bound);
    uint64_t mask = 0;
    for (int i = 0; i < 4; i++) {
        mask |= part_of_mask(_mm_cmpeq_epi8(_mm_max_epu8(b.parts[i], most), most), i);
    }
    return mask;
}

/// Of braces and brackets, which differ in one bit.
BLK_INLINE uint64_t bracket(block b) {
    const __m128i bit = _mm_set1_epi8(0x20);
    for (int i = 0; i < 4; i++) b.parts[i] = _mm_or_si128(b.parts[i], bit);
    return equal(b, '{') | equal(b, '}');
}

BLK_INLINE uint64_t json_marks(block b) { return bracket(b) | equal(b, ',') | equal(b, ':'); }

BLK_INLINE uint64_t high(block b) {
    uint64_t mask = 0;
    for (int i = 0; i < 4; i++) mask |= part_of_mask(b.parts[i], i);
    return mask;
}

/// A byte that is not ASCII is below both bounds, or below neither: `high` takes those out.
BLK_INLINE uint64_t digits(block b) {
    return below(b, '9' + 1) & ~below(b, '0') & ~high(b);
}

#include "Shifts.inc"

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
#include "SurveyASCII.inc"

const blk_functions blk_sse2_functions = {
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

#endif
