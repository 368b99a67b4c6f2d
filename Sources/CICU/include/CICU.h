#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The few functions of ICU that batchlint uses, under names that do not change with ICU's version.
// No header of ICU shows through here.

// ---- UTF-8

/// Steps over one character from `from`, which is less than `length`, as U8_NEXT does.
///
/// Returns the offset behind it. `scalar` gets its scalar value, or -1 when the bytes up to there
/// are a maximal ill-formed part (Unicode D93b).
size_t bli_step(const uint8_t *bytes, size_t length, size_t from, int32_t *scalar);

/// A character that needs a word: ill-formed, NUL, a control other than tab, LF and CR, a
/// noncharacter, U+FFFD or U+FEFF; an invisible character where no script and no emoji needs it;
/// white space other than ASCII's beside what may end a field; or what was one character of UTF-8
/// before its bytes were read as windows-1252.
typedef struct {
    /// Where it starts.
    size_t start;
    /// The bytes of it; 0 when there was none. Of a misread character all its bytes, which are two
    /// to four characters.
    size_t length;
    /// Its scalar value, -1 when ill-formed. Of a misread character that of the first one, U+00C2
    /// to U+00F4, for which nothing else is told.
    int32_t scalar;
} bli_remark;

/// Steps over characters from `from` until one needs a word or `until` is reached.
///
/// Returns the offset behind the last character stepped over: behind the one that `remark` tells
/// of (the first one of several), or else a boundary at or behind `until`, which is at most
/// `length`. Neighbours are looked at from `first` up to `length`.
size_t bli_next_remark(
    const uint8_t *bytes, size_t first, size_t length, size_t from, size_t until,
    bli_remark *remark);

/// Counts Unicode scalars and UTF-16 units; a maximal ill-formed part is one of each.
void bli_count(const uint8_t *bytes, size_t length, size_t *scalars, size_t *units);

// ---- Characters

typedef enum {
    BLI_NO_LETTER,
    BLI_LOWER_CASE,
    BLI_UPPER_CASE,
    BLI_CASELESS,
} bli_letter;

/// What sort of letter a character is.
bli_letter bli_letter_of(uint32_t scalar);

/// Writes the extended name of a character, in ASCII, at most `capacity` bytes with a NUL.
///
/// Returns the bytes written without the NUL; 0 when there is no such character or no room.
size_t bli_name(uint32_t scalar, char *name, size_t capacity);

/// The terminal cells of one character on its own: 0, 1 or 2.
int bli_cells(uint32_t scalar);

/// Whether the character is an emoji, in text or emoji presentation.
bool bli_is_emoji(uint32_t scalar);

/// Whether the character is written from right to left.
bool bli_is_from_right(uint32_t scalar);

/// Whether Unicode counts the character as white space.
bool bli_is_white_space(uint32_t scalar);

/// Writes the end of each grapheme cluster of `bytes`, ascending; `capacity` is at least `length`.
///
/// Returns how many there are; 0 for more than 2 GiB or when ICU's rules are missing.
size_t bli_clusters(const uint8_t *bytes, size_t length, uint32_t *ends, size_t capacity);

// ---- Regular expressions

/// A regular expression, whose matches are bounded in time and memory.
typedef struct bli_expression bli_expression;

/// Opens the expression that a pattern in UTF-8 stands for; NULL when it stands for none.
bli_expression *bli_open_expression(const uint8_t *pattern, size_t length);

void bli_close_expression(bli_expression *expression);

/// Whether all of a text matches: 1 or 0; -1 when it would take too long.
int bli_matches(bli_expression *expression, const uint8_t *bytes, size_t length);

// ---- Other encodings

/// A converter of one encoding; not for two threads at once.
typedef struct bli_converter bli_converter;

/// Opens the converter of the encoding `name`; NULL when ICU does not have it.
bli_converter *bli_open_converter(const char *name);

void bli_close_converter(bli_converter *converter);

/// Converts `bytes` to UTF-16, which must all be whole and defined.
///
/// Returns the units written, or -1 when something is undefined, cut, or does not fit.
ptrdiff_t bli_convert(
    bli_converter *converter, const uint8_t *bytes, size_t length, uint16_t *units,
    size_t capacity);

/// Converts a text of one encoding to UTF-8, a stretch at a time; not for two threads at once.
typedef struct bli_transcoder bli_transcoder;

/// Starts on a text in the encoding `name`; NULL when ICU does not have it.
bli_transcoder *bli_open_transcoder(const char *name);

void bli_close_transcoder(bli_transcoder *transcoder);

/// Takes in some of the next `length` bytes, and says how many in `used`. `is_last` says that no
/// bytes come behind them.
///
/// Returns the bytes of UTF-8 written, at most `capacity`, or -1 when something is undefined or cut.
/// `more` says that there was no room for all: call again with the bytes that are left.
ptrdiff_t bli_transcode(
    bli_transcoder *transcoder, const uint8_t *bytes, size_t length, size_t *used, bool is_last,
    uint8_t *text, size_t capacity, bool *more);

/// The byte of a character in windows-1252, whose five holes are C1 controls; -1 where it has none.
int bli_windows_1252(uint32_t scalar);

/// The bytes of the two to four characters from `from`, below `length`, that were one character of
/// UTF-8 before its bytes were read as windows-1252; 0 where there are none.
size_t bli_misread_length(const uint8_t *bytes, size_t length, size_t from);

/// Converts UTF-16 to UTF-8; returns the bytes written, or -1 when they do not fit.
ptrdiff_t bli_utf8(const uint16_t *units, size_t length, uint8_t *bytes, size_t capacity);

/// How sure ICU's detector is, in percent, that `bytes` are in the encoding `name`.
int bli_confidence(const uint8_t *bytes, size_t length, const char *name);

#endif
