#ifndef CICU_MARKS_H
#define CICU_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <unicode/umachine.h>

/// A character among the bytes of its text.
typedef struct {
    const uint8_t *bytes;
    /// Nothing before `first` and nothing at or behind `length` belongs to the text.
    size_t first, length;
    /// The character's own bytes are those from `start` to before `behind`.
    size_t start, behind;
    UChar32 scalar;
} bli_place;

/// Whether the character can be one that `bli_mark_length` tells of.
static inline bool bli_may_be_mark(UChar32 c) {
    if (c < 0xF5) return c == 0xA0 || c == 0xAD || c >= 0xC2;
    if (c < 0x2000) return c == 0x61C || c == 0x1680 || c == 0x180E;
    if (c < 0x2070) return c < 0x2010 || (c >= 0x2028 && c < 0x2030) || c >= 0x205F;
    if (c < 0xFE00) return c == 0x3000;
    return c < 0xFE10 || (c >= 0xE0000 && c < 0xE1000);
}

/// The bytes of the mark that starts with this character, 0 where it starts none.
///
/// A mark is an invisible character where no script and no emoji needs it, white space other than
/// ASCII's beside what may end a field, or a character of UTF-8 whose bytes were read as
/// windows-1252.
size_t bli_mark_length(const bli_place *place);

#endif
