#include "CICU.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

struct bli_converter;

static UConverter *unwrap(bli_converter *converter) {
    return (UConverter *)(void *)converter;
}

bli_converter *bli_open_converter(const char *name) {
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &error);
    if (U_FAILURE(error)) return NULL;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    return (bli_converter *)(void *)converter;
}

void bli_close_converter(bli_converter *converter) {
    ucnv_close(unwrap(converter));
}

ptrdiff_t bli_convert(
    bli_converter *converter, const uint8_t *bytes, size_t length, uint16_t *units,
    size_t capacity) {
    const char *source = (const char *)bytes;
    UChar *target = (UChar *)units;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_resetToUnicode(unwrap(converter));
    ucnv_toUnicode(
        unwrap(converter), &target, (UChar *)units + capacity, &source, source + length, NULL,
        true, &error);
    return error == U_ZERO_ERROR ? target - (UChar *)units : -1;
}

ptrdiff_t bli_utf8(const uint16_t *units, size_t length, uint8_t *bytes, size_t capacity) {
    if (length > INT32_MAX || capacity > INT32_MAX) return -1;
    int32_t written = 0;
    UErrorCode error = U_ZERO_ERROR;
    u_strToUTF8(
        (char *)bytes, (int32_t)capacity, &written, (const UChar *)units, (int32_t)length, &error);
    return U_SUCCESS(error) ? written : -1;
}

int bli_confidence(const uint8_t *bytes, size_t length, const char *name) {
    if (length > INT32_MAX) return 0;
    UErrorCode error = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&error);
    ucsdet_setText(detector, (const char *)bytes, (int32_t)length, &error);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &error);
    int32_t best = 0;
    for (int32_t i = 0; U_SUCCESS(error) && i < count; i++) {
        const char *found = ucsdet_getName(matches[i], &error);
        const int32_t confidence = ucsdet_getConfidence(matches[i], &error);
        if (U_SUCCESS(error) && strcmp(found, name) == 0 && confidence > best) best = confidence;
    }
    ucsdet_close(detector);
    return best;
}
