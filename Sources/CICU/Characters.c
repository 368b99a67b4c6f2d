#include "CICU.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

bli_letter bli_letter_of(uint32_t scalar) {
    if (!u_isalpha((UChar32)scalar)) return BLI_NO_LETTER;
    if (u_islower((UChar32)scalar)) return BLI_LOWER_CASE;
    if (u_isupper((UChar32)scalar)) return BLI_UPPER_CASE;
    return BLI_CASELESS;
}

size_t bli_name(uint32_t scalar, char *name, size_t capacity) {
    if (scalar > 0x10FFFF || capacity > INT32_MAX) return 0;
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length =
        u_charName((UChar32)scalar, U_EXTENDED_CHAR_NAME, name, (int32_t)capacity, &error);
    return error == U_ZERO_ERROR && length > 0 ? (size_t)length : 0;
}

int bli_cells(uint32_t scalar) {
    const UChar32 c = (UChar32)scalar;
    switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
        return 0;
    case U_FORMAT_CHAR:
        // Terminals draw a soft hyphen as a hyphen.
        return c == 0xAD;
    default:
        break;
    }
    switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
        return 2;
    default:
        break;
    }
    switch (u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE)) {
    case U_HST_VOWEL_JAMO:
    case U_HST_TRAILING_JAMO:
        // They are drawn into the cells of the leading consonant.
        return 0;
    default:
        return u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) ? 2 : 1;
    }
}

bool bli_is_emoji(uint32_t scalar) {
    return u_hasBinaryProperty((UChar32)scalar, UCHAR_EMOJI);
}

bool bli_is_white_space(uint32_t scalar) { return u_isUWhiteSpace((UChar32)scalar); }

// To open an iterator costs far more than to run it over a line: each thread keeps the one it has.
static UBreakIterator *cluster_iterator(UErrorCode *error) {
    static _Thread_local UBreakIterator *kept = NULL;
    if (kept == NULL) kept = ubrk_open(UBRK_CHARACTER, "", NULL, 0, error);
    return kept;
}

size_t bli_clusters(const uint8_t *bytes, size_t length, uint32_t *ends, size_t capacity) {
    if (length > INT32_MAX) return 0;
    UErrorCode error = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, (const char *)bytes, (int64_t)length, &error);
    UBreakIterator *iterator = cluster_iterator(&error);
    if (iterator != NULL) ubrk_setUText(iterator, &text, &error);
    size_t count = 0;
    if (U_SUCCESS(error)) {
        for (int32_t end = ubrk_next(iterator); end != UBRK_DONE && count < capacity;
             end = ubrk_next(iterator)) {
            ends[count++] = (uint32_t)end;
        }
    }
    utext_close(&text);
    return count;
}
