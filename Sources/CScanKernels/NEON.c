#include "Kernels.h"

#if defined(__aarch64__)

#include <arm_neon.h>

#define BLK_VECTORS 4
typedef uint8x16_t vector;

typedef struct {
    vector parts[BLK_VECTORS];
} block;

BLK_INLINE block load(const uint8_t *bytes) {
    return (block){{
        vld1q_u8(bytes), vld1q_u8(bytes + 16), vld1q_u8(bytes + 32), vld1q_u8(bytes + 48),
    }};
}

BLK_INLINE vector splat(uint8_t byte) { return vdupq_n_u8(byte); }

/// A mask of 64 bytes that are 00 or FF each.
BLK_INLINE uint64_t gathered(vector a, vector b, vector c, vector d) {
    // Each byte that is set keeps one bit of its own; three rounds of adding neighbours put eight
    // bytes into one.
    const vector bits = {
        0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80,
        0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80,
    };
    const vector lower = vpaddq_u8(vandq_u8(a, bits), vandq_u8(b, bits));
    const vector upper = vpaddq_u8(vandq_u8(c, bits), vandq_u8(d, bits));
    const vector pairs = vpaddq_u8(lower, upper);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(pairs, pairs)), 0);
}

BLK_INLINE uint64_t equal(block b, uint8_t byte) {
    const vector wanted = splat(byte);
    return gathered(
        vceqq_u8(b.parts[0], wanted), vceqq_u8(b.parts[1], wanted), vceqq_u8(b.parts[2], wanted),
        vceqq_u8(b.parts[3], wanted));
}

BLK_INLINE uint64_t up_to(block b, uint8_t bound) {
    const vector most = splat(bound);
    return gathered(
        vcleq_u8(b.parts[0], most), vcleq_u8(b.parts[1], most), vcleq_u8(b.parts[2], most),
        vcleq_u8(b.parts[3], most));
}

/// Of braces and brackets, which differ in one bit.
BLK_INLINE uint64_t bracket(block b) {
    const vector bit = splat(0x20), open = splat('{'), close = splat('}');
    for (int i = 0; i < BLK_VECTORS; i++) {
        const vector either_kind = vorrq_u8(b.parts[i], bit);
        b.parts[i] = vorrq_u8(vceqq_u8(either_kind, open), vceqq_u8(either_kind, close));
    }
    return gathered(b.parts[0], b.parts[1], b.parts[2], b.parts[3]);
}

BLK_INLINE uint64_t json_marks(block b) { return bracket(b) | equal(b, ',') | equal(b, ':'); }

BLK_INLINE vector digits_of(vector v) { return vcltq_u8(vsubq_u8(v, splat('0')), splat(10)); }

BLK_INLINE uint64_t digits(block b) {
    return gathered(
        digits_of(b.parts[0]), digits_of(b.parts[1]), digits_of(b.parts[2]),
        digits_of(b.parts[3]));
}

BLK_INLINE vector both(vector a, vector b) { return vandq_u8(a, b); }
BLK_INLINE vector either(vector a, vector b) { return vorrq_u8(a, b); }
BLK_INLINE vector differ(vector a, vector b) { return veorq_u8(a, b); }
BLK_INLINE vector excess(vector a, vector b) { return vqsubq_u8(a, b); }
BLK_INLINE vector low_half(vector v) { return vandq_u8(v, splat(0x0F)); }
BLK_INLINE vector high_half(vector v) { return vshrq_n_u8(v, 4); }
BLK_INLINE vector table(const uint8_t bytes[16]) { return vld1q_u8(bytes); }
BLK_INLINE vector lookup(vector table, vector v) { return vqtbl1q_u8(table, v); }

BLK_INLINE vector unlisted(vector v) {
    // One more than the byte, as a signed number, is below 21 for controls, DEL and all that is not
    // ASCII. The lookup gives tab, LF and CR themselves, and no other byte below 16 itself; from 16
    // on it gives 0.
    const vector strange = vcltq_s8(
        vreinterpretq_s8_u8(vaddq_u8(v, splat(1))), vreinterpretq_s8_u8(splat(0x21)));
    const vector allowed = {
        0xFF, 0, 0, 0, 0, 0, 0, 0, 0, '\t', '\n', 0, 0, '\r', 0, 0,
    };
    return vbicq_u8(strange, vceqq_u8(lookup(allowed, v), v));
}

BLK_INLINE bool none(vector v) { return vmaxvq_u8(v) == 0; }
BLK_INLINE bool all_ascii(vector v) { return vmaxvq_u8(v) < 0x80; }

#define BEHIND(before, here, n) vextq_u8(before, here, 16 - (n))

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
#include "SurveyUTF8.inc"

const blk_functions blk_neon_functions = {
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
