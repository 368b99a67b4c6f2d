#ifndef BLK_COLUMNS_H
#define BLK_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What the fields of a column nearly always are.
typedef enum {
    BLK_NUMBERS,
    BLK_DATES,
    BLK_TIMESTAMPS,
    BLK_BOOLEANS,
    BLK_TEXTS,
} blk_family;

/// The most fields of a column that are read at once, and the most forms of a family.
enum {
    BLK_COLUMN_FIELDS = 128,
    BLK_FORMS = 8,
};

/// The forms of the fields of each family, from 0.
enum {
    /// `0` and `1`, a year, a serial day, a compact date, an epoch, digits behind a zero, any other
    /// whole number, and one with decimals: what `Values` tells apart.
    BLK_NUMBER_ZERO_OR_ONE = 0,
    BLK_NUMBER_YEAR = 1,
    BLK_NUMBER_SERIAL_DAY = 2,
    BLK_NUMBER_COMPACT_DATE = 3,
    BLK_NUMBER_EPOCH = 4,
    BLK_NUMBER_LEADING_ZERO = 5,
    BLK_NUMBER_INTEGER = 6,
    BLK_NUMBER_DECIMAL = 7,

    BLK_DATE_ISO = 0,

    BLK_TIMESTAMP_FULL = 0,
    BLK_TIMESTAMP_INCOMPLETE = 1,

    BLK_BOOLEAN_STRICT = 0,

    BLK_TEXT_CODE = 0,
    BLK_TEXT_ANY = 1,
};

/// What stands between two delimiters of a column.
typedef enum {
    /// A field, maybe in quotes.
    BLK_FIELD,
    /// The same at the end of a record: a CR before an LF there is part of the line end.
    BLK_LAST_FIELD,
    /// The content of a field.
    BLK_CONTENT,
} blk_between;

/// One column of records that lie one behind the other.
typedef struct {
    /// The window that the records are in.
    const uint8_t *bytes;
    size_t length;
    /// Which bytes of the window are digits, as `blk_mark_digits` tells; with a word behind the last.
    const uint64_t *digits;
    /// Offsets in the window: the entry at the end of each field, and the one before it, are those
    /// of the bytes round the field, and ascend.
    const uint32_t *delimiters;
    /// The entry at the end of the column's first field.
    size_t first;
    /// From the entry of one field to that of the next.
    size_t stride;
    /// At most `BLK_COLUMN_FIELDS`.
    size_t count;
    blk_between between;
    /// Bit by form: the forms of which fields are counted; others are left for another look.
    uint64_t counted_forms;
} blk_column;

/// What there is to count of a column.
typedef struct {
    /// Fields by form, a byte for each, the first form lowest.
    uint64_t forms;
    size_t empty;
    /// The lengths in bytes of the shortest and the longest field that was counted.
    size_t shortest, longest;
    /// Bit by length: the lengths of the whole numbers that were counted.
    uint64_t whole_number_lengths;
    /// How many fields are left for another look.
    size_t left;
} blk_column_count;

/// Counts the fields of a column that are empty, or certainly of a family.
///
/// The content of a field is what lies between its delimiters, but for the quotes round it and a CR
/// of the line end, as `between` says. Any field may be left, and the first and the
/// last ones of the window always are: `left_fields`, which has room for `BLK_COLUMN_FIELDS`, gets
/// their numbers, from 0 and ascending.
void blk_count_column(
    blk_kernel kernel, blk_family family, const blk_column *column, blk_column_count *count,
    uint8_t *left_fields);

/// The shapes that a second look tells, by their raw values in `Values`, and what goes with them.
enum {
    BLK_SHAPE_NULL_TOKEN = 2,
    BLK_SHAPE_NULL_WORD = 3,
    BLK_SHAPE_SPREADSHEET_ERROR = 4,
    BLK_SHAPE_DATE = 6,
    BLK_SHAPE_TIMESTAMP = 7,
    BLK_SHAPE_TIMESTAMP_INCOMPLETE = 8,
    BLK_SHAPE_BOOLEAN = 10,
    BLK_SHAPE_ZERO_OR_ONE = 11,
    BLK_SHAPE_DATE_SLASH = 19,
    BLK_SHAPE_DATE_DOT_OR_HYPHEN = 20,
    BLK_SHAPE_DATE_YEAR_FIRST = 21,
    BLK_SHAPE_DATE_IMPOSSIBLE = 23,
    BLK_SHAPE_DATE_IMPOSSIBLE_OTHER = 24,
    BLK_SHAPE_TIMESTAMP_OTHER = 31,
    BLK_SHAPE_BOOLEAN_CASED = 33,
    BLK_SHAPE_YES = 34,
    BLK_SHAPE_NO = 35,
    BLK_SHAPE_LETTER_Y = 36,
    BLK_SHAPE_LETTER_N = 37,
    BLK_SHAPE_LETTER_T = 38,
    BLK_SHAPE_LETTER_F = 39,
    BLK_SHAPE_ON = 40,
    BLK_SHAPE_OFF = 41,
    BLK_SHAPE_GROUPED_BY_COMMA = 42,
    BLK_SHAPE_COMMA_THREE_DIGITS = 44,
    BLK_SHAPE_COMMA_TWO_DIGITS = 45,
    BLK_SHAPE_COMMA_DIGITS = 46,
    BLK_SHAPE_CURRENCY = 49,
    BLK_SHAPE_PERCENT = 54,
    BLK_SHAPE_CODE = 62,

    /// What a date tells of the order of its day and its month, of which one of these is set.
    BLK_LOOK_EITHER_ORDER = 1 << 6,
    BLK_LOOK_FIRST_OVER_TWELVE = 2 << 6,
    BLK_LOOK_SECOND_OVER_TWELVE = 3 << 6,
    /// There is ASCII white space at an edge of the field.
    BLK_LOOK_EDGE_SPACE = 1 << 8,
    /// Nothing is known of the field.
    BLK_LOOK_UNKNOWN = 0xFFFF,
};

/// What a second look at a field tells.
typedef struct {
    uint32_t look;
    /// That of the field's content, in bytes.
    uint32_t length;
} blk_look;

/// Looks at the fields of a column that were left, which are `count`: tells what each certainly is,
/// or that nothing is known of it.
///
/// `usual_shape` is the raw value of the shape that most of them have: it changes the speed alone.
void blk_look_again(
    blk_kernel kernel, const blk_column *column, uint32_t usual_shape, size_t count,
    const uint8_t *left_fields, blk_look *looks);

#endif
