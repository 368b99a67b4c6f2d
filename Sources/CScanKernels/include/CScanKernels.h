#ifndef CSCANKERNELS_H
#define CSCANKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// An instruction set that every kernel is written for.
typedef enum {
    BLK_PORTABLE,
    BLK_SSE2,
    BLK_AVX2,
    BLK_NEON,
    /// AVX-512 with VBMI2, as Ice Lake and Zen 4 brought it.
    BLK_AVX512,
} blk_kernel;

/// Whether this machine can run `kernel`.
///
/// `BLK_PORTABLE` always can. Every other function here takes an unavailable kernel for
/// `BLK_PORTABLE`.
bool blk_available(blk_kernel kernel);

/// The kernel called `name` (portable, sse2, avx2, avx512, neon), or the best one available when `name` is
/// NULL, unknown or unavailable.
blk_kernel blk_choice(const char *name);

/// The kernel that the environment variable BATCHLINT_KERNEL chooses, read once for the process.
blk_kernel blk_chosen(void);

/// The structure of a piece of CSV text: the caller gives the two lists, `blk_index_csv` the rest.
///
/// All offsets count bytes from 0 at the start of the piece. A kernel writes ahead: entries of a
/// list behind its count hold nothing of meaning.
typedef struct {
    /// Offset of each separator and record end outside quotes, ascending.
    uint32_t *delimiters;
    /// Entries that fit in `delimiters`. Nothing is indexed with fewer than 64.
    size_t delimiter_capacity;
    /// For each record end, its index in `delimiters`, ascending.
    uint32_t *record_ends;
    /// Entries that fit in `record_ends`. Nothing is indexed with fewer than 64.
    size_t record_end_capacity;
    /// Offset of the first quote of each field that does not start with one, ascending.
    uint32_t *stray_quotes;
    /// Entries that fit in `stray_quotes`.
    size_t stray_quote_capacity;
    /// Offset of each 64-byte block, counted from 0, with an LF or a CR inside quotes, ascending.
    uint32_t *quoted_blocks;
    /// Entries that fit in `quoted_blocks`. Blocks behind those are not listed.
    size_t quoted_block_capacity;
    size_t delimiter_count;
    size_t record_end_count;
    size_t stray_quote_count;
    size_t quoted_block_count;
    /// Every delimiter before this offset is listed, and none at or behind it.
    size_t indexed;
    /// Whether `indexed` stands where it does because of an irregular quote.
    bool stopped_at_quote;
} blk_csv_index;

/// Lists the delimiters of a piece of CSV text that starts at the start of a record.
///
/// Outside quotes, a record ends at an LF (a CR before it belongs to the ending, and the LF's
/// offset is listed) or at a CR that no LF follows. Nothing inside quotes is listed. `separator` is
/// any byte but quote, CR and LF.
///
/// A quote is regular when it opens at the start of the piece, behind a separator or behind a
/// record end, or when it closes before a separator, CR, LF, another quote or the end of the
/// piece. A quote in a field that starts with another byte opens nothing: the field ends at the
/// next separator or line end, whatever quotes it has. The first of them is listed as stray, where
/// more than spaces and tabs stand before it in the field; it is irregular where not, and where the
/// list is full. The 64-byte block (counted from 0) that holds the first irregular quote is not
/// indexed: `indexed` is its start and `stopped_at_quote` is set. Without one, `indexed` is
/// - `length`, also when the text ends inside quotes or with a closing quote;
/// - `length - 1` when the text ends with a CR outside quotes and `is_final` is not set, since the
///   LF may follow;
/// - the start of the first block that could have overfilled a list: 64 entries must be free.
///
/// At most the first 4 GiB are indexed. Only `bytes[0]` to `bytes[length - 1]` are read.
void blk_index_csv(
    blk_kernel kernel, const uint8_t *bytes, size_t length, uint8_t separator, bool is_final,
    blk_csv_index *index);

/// The structure of a piece of JSON text: the caller gives the three lists, `blk_index_json` the
/// rest.
///
/// All offsets count bytes from 0 at the start of the piece, ascending. A kernel writes ahead:
/// entries of a list behind its count hold nothing of meaning.
typedef struct {
    /// Offset of each LF, and of each brace, bracket, comma and colon outside strings.
    uint32_t *delimiters;
    /// Entries that fit in `delimiters`, as with the other two. Nothing is indexed with fewer than
    /// 64 of one.
    size_t delimiter_capacity;
    /// Offset of each byte that needs an exact look.
    uint32_t *suspects;
    size_t suspect_capacity;
    /// Offset of each backslash that begins an escape.
    uint32_t *escapes;
    size_t escape_capacity;
    size_t delimiter_count;
    size_t suspect_count;
    size_t escape_count;
    /// The bytes before this offset are indexed, and none at or behind it.
    size_t indexed;
} blk_json_index;

/// Lists the structure of a piece of JSON text that starts outside strings.
///
/// A string starts with a quote and ends before the next one that no escape takes, or before the
/// next LF: no line changes what is found in the lines behind it. Suspect are
/// - the LF that ends a string;
/// - a byte below 20 in a string;
/// - a quote that opens a string and stands neither at the start of the piece nor behind a
///   delimiter, bytes up to 20 between them aside.
///
/// `indexed` is `length`, or the start of the first 64-byte block (counted from 0) that could have
/// overfilled a list. At most the first 4 GiB are indexed. Only `bytes[0]` to `bytes[length - 1]`
/// are read.
void blk_index_json(
    blk_kernel kernel, const uint8_t *bytes, size_t length, blk_json_index *index);

/// Looks for the first byte of text that needs an exact look.
///
/// `from` is at the start of a character. Returns the offset of the first byte that is not clear, or
/// `length` when all are. Clear is valid UTF-8 without C0 controls but tab, LF and CR, without DEL,
/// C1 controls, U+FEFF, U+FFFD and noncharacters. What is wrong with a character is found at the
/// byte where it shows, so the character may have begun up to three bytes before the offset
/// returned; one that `length` cuts shows at the last byte.
///
/// Nor is clear the last byte of
/// - an invisible character: U+00AD, U+061C, U+180E, U+200B to U+200F, U+202A to U+202E, U+2060 to
///   U+206F, U+FE00 to U+FE0F (of U+E0000 to U+E0FFF the second byte);
/// - white space outside ASCII that stands at `from` or before `length`, or beside a byte up to 20,
///   a quote, a comma, a semicolon or a bar;
/// or the byte behind U+00C2 to U+00F4, where so many characters follow that may be bytes 80 to BF
/// of windows-1252 as make a character of UTF-8 with it.
///
/// What is not clear may turn out to be in order. `BLK_AVX512`, `BLK_AVX2` and `BLK_NEON`
/// let no character of U+FDC0 to U+FDFF, U+FEC0 to U+FEFF and U+FFC0 to U+FFFF through, nor one that
/// has the bytes BF BE or BF BF in it; `BLK_PORTABLE` and `BLK_SSE2` none outside ASCII.
size_t blk_survey(blk_kernel kernel, const uint8_t *bytes, size_t length, size_t from);

/// The number of LFs, and CRs that no LF follows, among `length` bytes.
///
/// `next` is the byte behind them, 0 when there is none.
size_t blk_count_line_ends(
    blk_kernel kernel, const uint8_t *bytes, size_t length, uint8_t next);

/// Marks the ASCII digits among `length` bytes: bit i % 64 of `marks[i / 64]` is set when byte i is
/// one, and clear when it is none or lies behind the last byte.
///
/// `marks` has room for a word for each 64 bytes that begin.
void blk_mark_digits(
    blk_kernel kernel, const uint8_t *bytes, size_t length, uint64_t *marks);

#include "Columns.h"
#include "Members.h"

/// What gives 64 bytes of CSV text their structure, a bit for each byte, the first one lowest.
typedef struct {
    uint64_t quotes, separators;
    /// LFs and CRs.
    uint64_t line_ends;
} blk_csv_marks;

/// Marks the quotes, separators and line ends among `length` bytes.
///
/// `marks` has room for an entry for each 64 bytes that begin; bits behind the last byte are clear.
/// `separator` is any byte but quote, CR and LF.
void blk_mark_structure(
    blk_kernel kernel, const uint8_t *bytes, size_t length, uint8_t separator,
    blk_csv_marks *marks);

#endif
