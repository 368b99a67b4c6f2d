#include "CICU.h"

#include "Marks.h"

#include <string.h>
#include <unicode/utf.h>
#include <unicode/utf8.h>

static inline size_t step(const uint8_t *bytes, size_t length, size_t from, UChar32 *scalar) {
    UChar32 c;
    U8_NEXT(bytes, from, length, c);
    *scalar = c;
    return from;
}

size_t bli_step(const uint8_t *bytes, size_t length, size_t from, int32_t *scalar) {
    return step(bytes, length, from, scalar);
}

/// The bytes at `from`, the first one lowest.
static inline uint64_t word_at(const uint8_t *bytes, size_t from) {
    uint64_t word;
    memcpy(&word, bytes + from, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

static const uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;

/// Zero when all eight bytes are from 20 to 7E; else the lowest bit set is the highest one of the
/// first byte that is not.
///
/// A borrow or carry goes only from a byte that is not plain to those above it.
static inline uint64_t suspects(uint64_t word) {
    return (word | (word - ones * 0x20) | (word + ones)) & tops;
}

static inline bool needs_a_word(UChar32 c) {
    if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
    if (c < 0x7F) return false;
    if (c < 0xA0) return true;
    return c >= 0xFDD0 && (c == 0xFEFF || c == 0xFFFD || U_IS_UNICODE_NONCHAR(c));
}

size_t bli_next_remark(
    const uint8_t *bytes, size_t first, size_t length, size_t from, size_t until,
    bli_remark *remark) {
    while (from < until) {
        if (length - from >= 8) {
            const uint64_t found = suspects(word_at(bytes, from));
            from += found == 0 ? 8 : (size_t)__builtin_ctzll(found) / 8;
            if (from >= until) break;
            if (found == 0) continue;
        }
        UChar32 c;
        const size_t behind = step(bytes, length, from, &c);
        size_t span = 0;
        if (needs_a_word(c)) {
            span = behind - from;
        } else if (bli_may_be_mark(c)) {
            const bli_place place = {
                .bytes = bytes, .first = first, .length = length,
                .start = from, .behind = behind, .scalar = c,
            };
            span = bli_mark_length(&place);
        }
        if (span > 0) {
            *remark = (bli_remark){.start = from, .length = span, .scalar = c};
            return behind;
        }
        from = behind;
    }
    *remark = (bli_remark){.start = from, .length = 0, .scalar = 0};
    return from;
}

void bli_count(const uint8_t *bytes, size_t length, size_t *scalars, size_t *units) {
    size_t from = 0, count = 0, beyond = 0;
    while (from < length) {
        if (length - from >= 8 && (word_at(bytes, from) & tops) == 0) {
            from += 8;
            count += 8;
            continue;
        }
        UChar32 c;
        from = step(bytes, length, from, &c);
        count += 1;
        beyond += c > 0xFFFF;
    }
    *scalars = count;
    *units = count + beyond;
}
