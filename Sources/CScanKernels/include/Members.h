#ifndef BLK_MEMBERS_H
#define BLK_MEMBERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a JSON value is, by the raw values of `JSONKind` in `Scanner`.
enum {
    BLK_JSON_STRING = 0,
    BLK_JSON_NUMBER = 1,
    BLK_JSON_BOOLEAN = 2,
    BLK_JSON_NULL = 3,
    BLK_JSON_UNKNOWN = 6,
};

/// One member of a record.
///
/// Offsets count from the first byte of the piece, and are negative before it.
typedef struct {
    /// From 1; 0 where the name is not kept.
    uint16_t name;
    uint8_t kind;
    /// 1 where the value is a string with escapes, else 0.
    uint8_t has_escapes;
    /// The bytes from the name's quote to the value.
    uint32_t lead;
    /// The bytes round the content, as the delimiters of a column are: of a string its quotes. A null
    /// has no content, so that both are next to each other. Of a string that is not whole both are
    /// its first quote.
    int32_t before, behind;
} blk_json_member;

/// The entries of a list of members, taken for one of offsets: how many there are for each member,
/// and which of them is `behind`, the one after `before`.
enum {
    BLK_MEMBER_ENTRIES = sizeof(blk_json_member) / sizeof(uint32_t),
    BLK_MEMBER_BEHIND = offsetof(blk_json_member, behind) / sizeof(uint32_t),
};

/// A name, and what stands before its value.
typedef struct {
    /// From behind the brace or comma to the value: quotes, colon and white space. As many bytes can
    /// be read as there are in the longest text.
    const uint8_t *text;
    /// The bytes of the text, 1 at least.
    uint32_t length;
    /// The bytes of the text before the name's quote.
    uint32_t lead;
    uint16_t name;
} blk_json_name;

/// Records that may be like one another, each on a line of its own.
typedef struct {
    /// The piece; 64 bytes behind the last record can be read, and as many as in the longest text.
    const uint8_t *bytes;
    /// The offset of the first record. Each of the others has to start behind the line end before.
    size_t start;
    /// The delimiters from the first record's brace on, as `blk_index_json` lists them.
    const uint32_t *delimiters;
    /// The number of records that there are delimiters for, if all are alike.
    size_t record_limit;
    /// No record is taken whose line end is at this offset or behind it.
    size_t stop;
    /// The most bytes of a record.
    size_t longest;
    /// The names that each record has, in their order.
    const blk_json_name *names;
    size_t name_count;
} blk_json_records;

/// Lists the members of the records that certainly keep the grammar of JSON and have these names with
/// these texts, no value with brackets, and a line end right behind them.
///
/// Returns how many records these are, up to the first that needs another look. `members`, which has
/// room for all members of `record_limit` records, gets the members of these; entries behind them
/// hold nothing of meaning. No member has escapes, for all that is looked at here.
size_t blk_walk_records(
    blk_kernel kernel, const blk_json_records *records, blk_json_member *members);

#endif
