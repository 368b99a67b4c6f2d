#include "Marks.h"

#include "CICU.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

// ---- Neighbours

static UChar32 next_of(const bli_place *place, size_t *at) {
    UChar32 c = -1;
    if (*at < place->length) U8_NEXT(place->bytes, *at, place->length, c);
    return c;
}

static UChar32 previous_of(const bli_place *place, size_t *at) {
    // ICU steps back by an `int32_t`, and no character has more bytes than these.
    const int32_t most = *at - place->first < U8_MAX_LENGTH ? (int32_t)(*at - place->first)
                                                            : U8_MAX_LENGTH;
    if (most == 0) return -1;
    const uint8_t *start = place->bytes + (*at - (size_t)most);
    int32_t left = most;
    UChar32 c;
    U8_PREV(start, 0, left, c);
    *at -= (size_t)(most - left);
    return c;
}

static bool is_variation_selector(UChar32 c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/// Whether the character only changes the one before it.
static bool extends(UChar32 c) {
    return c >= 0x300
        && (u_charType(c) == U_NON_SPACING_MARK || u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER));
}

static bool is_joiner(UChar32 c) { return c == 0x200C || c == 0x200D || c == 0x180E; }

/// The character that a reader sees before this one; -1 where there is none.
static UChar32 base_before(const bli_place *place) {
    size_t at = place->start;
    for (;;) {
        const UChar32 c = previous_of(place, &at);
        if (c < 0 || !(extends(c) || is_joiner(c))) return c;
    }
}

static UChar32 base_behind(const bli_place *place) {
    size_t at = place->behind;
    for (;;) {
        const UChar32 c = next_of(place, &at);
        if (c < 0 || !(extends(c) || is_joiner(c))) return c;
    }
}

// ---- Invisible characters

/// Whether the script of a letter has joiners as part of its spelling.
static bool takes_joiners(UChar32 c) {
    // Some signs and the digits of ASCII have a place in Indic syllables too.
    if (c < 0x590) return false;
    switch (u_getIntPropertyValue(c, UCHAR_JOINING_TYPE)) {
    case U_JT_DUAL_JOINING:
    case U_JT_LEFT_JOINING:
    case U_JT_RIGHT_JOINING:
        return true;
    default:
        return (c < 0x2000 || c >= 0xA800)
            && u_getIntPropertyValue(c, UCHAR_INDIC_SYLLABIC_CATEGORY) != U_INSC_OTHER;
    }
}

static bool is_pictographic(UChar32 c) {
    return c >= 0 && u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC);
}

static bool is_needed_joiner(const bli_place *place) {
    const UChar32 before = base_before(place), behind = base_behind(place);
    if (takes_joiners(before) || takes_joiners(behind)) return true;
    return place->scalar == 0x200D && is_pictographic(before) && is_pictographic(behind);
}

/// Whether the script is written without spaces, so that a zero-width space tells words apart.
static bool has_no_spaces(UChar32 c) {
    return c >= 0
        && u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

static bool is_needed_selector(const bli_place *place) {
    size_t at = place->start;
    const UChar32 before = previous_of(place, &at);
    if (before < 0x80) return before >= 0 && u_hasBinaryProperty(before, UCHAR_EMOJI);
    return u_isgraph(before) && u_charType(before) != U_FORMAT_CHAR
        && !is_variation_selector(before);
}

/// Whether a tag character belongs to a flag, as in that of Scotland.
static bool is_needed_tag(const bli_place *place) {
    size_t at = place->start;
    for (;;) {
        const UChar32 c = previous_of(place, &at);
        if (c < 0xE0020 || c > 0xE007E) return u_hasBinaryProperty(c, UCHAR_EMOJI) && c >= 0x80;
    }
}

static bool has_direction_from_right(UChar32 c) {
    const UCharDirection direction = u_charDirection(c);
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool bli_is_from_right(uint32_t scalar) { return has_direction_from_right((UChar32)scalar); }

static bool is_needed(const bli_place *place) {
    const UChar32 c = place->scalar;
    if (is_joiner(c)) return is_needed_joiner(place);
    if (c == 0x200B) return has_no_spaces(base_before(place)) && has_no_spaces(base_behind(place));
    if (is_variation_selector(c)) return is_needed_selector(place);
    return c >= 0xE0020 && c <= 0xE007F && is_needed_tag(place);
}

// ---- White space

static bool may_end_field(uint8_t byte) {
    return byte <= ' ' || byte == '"' || byte == ',' || byte == ';' || byte == '|';
}

static bool is_at_edge(const bli_place *place) {
    return place->start == place->first || may_end_field(place->bytes[place->start - 1])
        || place->behind == place->length || may_end_field(place->bytes[place->behind]);
}

// ---- UTF-8 read as windows-1252

int bli_windows_1252(uint32_t scalar) {
    // From 80 on; 0 for the five holes, which are read as C1 controls.
    static const uint16_t upper[32] = {
        0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
    };
    if (scalar < 0x80 || (scalar >= 0xA0 && scalar <= 0xFF)) return (int)scalar;
    if (scalar < 0xA0) return upper[scalar - 0x80] == 0 ? (int)scalar : -1;
    for (int i = 0; i < 32; i++) {
        if (upper[i] == scalar) return 0x80 + i;
    }
    return -1;
}

/// The bytes of the characters that were the bytes of one, 0 where there is no such thing.
static size_t misread_length(const bli_place *place) {
    const size_t wanted = place->scalar < 0xE0 ? 2 : place->scalar < 0xF0 ? 3 : 4;
    uint8_t original[4] = {(uint8_t)place->scalar};
    size_t at = place->behind;
    for (size_t i = 1; i < wanted; i++) {
        const UChar32 c = next_of(place, &at);
        const int byte = c < 0x80 ? -1 : bli_windows_1252((uint32_t)c);
        if (byte < 0x80 || byte > 0xBF) return 0;
        original[i] = (uint8_t)byte;
    }
    size_t end = 0;
    UChar32 c;
    U8_NEXT(original, end, wanted, c);
    return c >= 0 ? at - place->start : 0;
}

size_t bli_misread_length(const uint8_t *bytes, size_t length, size_t from) {
    bli_place place = {.bytes = bytes, .first = from, .length = length, .start = from};
    size_t at = from;
    place.scalar = next_of(&place, &at);
    place.behind = at;
    return place.scalar >= 0xC2 && place.scalar <= 0xF4 ? misread_length(&place) : 0;
}

size_t bli_mark_length(const bli_place *place) {
    const UChar32 c = place->scalar;
    if (c >= 0xC2 && c <= 0xF4) return misread_length(place);
    const bool is_mark = u_isUWhiteSpace(c)
        ? is_at_edge(place)
        : u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && !is_needed(place);
    return is_mark ? place->behind - place->start : 0;
}
