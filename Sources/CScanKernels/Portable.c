#include "Kernels.h"

#define EACH_BYTE UINT64_C(0x0101010101010101)
#define EACH_HIGH_BIT UINT64_C(0x8080808080808080)

/// 64 bytes as words of eight, the first byte lowest.
typedef struct {
    uint64_t words[8];
} block;

BLK_INLINE block load(const uint8_t *bytes) {
    block b;
    __builtin_memcpy(&b, bytes, sizeof b);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    for (int i = 0; i < 8; i++) b.words[i] = __builtin_bswap64(b.words[i]);
#endif
    return b;
}

/// Gathers the highest bits of eight bytes; no other bit of `word` is set.
BLK_INLINE uint64_t gathered(uint64_t word) {
    return ((word >> 7) * UINT64_C(0x0102040810204080)) >> 56;
}

BLK_INLINE uint64_t equal(block b, uint8_t byte) {
    uint64_t mask = 0;
    for (int i = 0; i < 8; i++) {
        const uint64_t word = b.words[i] ^ (EACH_BYTE * byte);
        // The addition leaves a high bit clear in no byte but 00 and 80, and carries nowhere.
        const uint64_t nonzero = ((word & ~EACH_HIGH_BIT) + ~EACH_HIGH_BIT) | word;
        mask |= gathered(~nonzero & EACH_HIGH_BIT) << (8 * i);
    }
    return mask;
}

BLK_INLINE uint64_t below(block b, uint8_t bound) {
    uint64_t mask = 0;
    for (int i = 0; i < 8; i++) {
        // The high bit that is set first keeps the subtraction from borrowing.
        const uint64_t rest = (b.words[i] | EACH_HIGH_BIT) - EACH_BYTE * bound;
        mask |= gathered(~rest & EACH_HIGH_BIT) << (8 * i);
    }
    return mask;
}

BLK_INLINE uint64_t high(block b) {
    uint64_t mask = 0;
    for (int i = 0; i < 8; i++) mask |= gathered(b.words[i] & EACH_HIGH_BIT) << (8 * i);
    return mask;
}

BLK_INLINE uint64_t up_to(block b, uint8_t bound) {
    return below(b, (uint8_t)(bound + 1)) & ~high(b);
}

/// Of braces and brackets, which differ in one bit.
BLK_INLINE uint64_t bracket(block b) {
    for (int i = 0; i < 8; i++) b.words[i] |= EACH_BYTE * 0x20;
    return equal(b, '{') | equal(b, '}');
}

BLK_INLINE uint64_t json_marks(block b) { return bracket(b) | equal(b, ',') | equal(b, ':'); }

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

const blk_functions blk_portable_functions = {
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
