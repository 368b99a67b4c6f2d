#include "CICU.h"

#include <stdlib.h>
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

enum { pivot_units = 4096 };

struct bli_transcoder {
    UConverter *source;
    UConverter *target;
    UChar pivot[pivot_units];
    UChar *pivot_source;
    UChar *pivot_target;
    bool has_started;
};

bli_transcoder *bli_open_transcoder(const char *name) {
    bli_transcoder *transcoder = calloc(1, sizeof *transcoder);
    if (transcoder == NULL) return NULL;
    UErrorCode error = U_ZERO_ERROR;
    transcoder->source = ucnv_open(name, &error);
    transcoder->target = ucnv_open("UTF-8", &error);
    if (U_SUCCESS(error)) {
        ucnv_setToUCallBack(
            transcoder->source, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
        ucnv_setFromUCallBack(
            transcoder->target, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    }
    if (U_FAILURE(error)) {
        bli_close_transcoder(transcoder);
        return NULL;
    }
    transcoder->pivot_source = transcoder->pivot;
    transcoder->pivot_target = transcoder->pivot;
    return transcoder;
}

void bli_close_transcoder(bli_transcoder *transcoder) {
    if (transcoder->source != NULL) ucnv_close(transcoder->source);
    if (transcoder->target != NULL) ucnv_close(transcoder->target);
    free(transcoder);
}

ptrdiff_t bli_transcode(
    bli_transcoder *transcoder, const uint8_t *bytes, size_t length, size_t *used, bool is_last,
    uint8_t *text, size_t capacity, bool *more) {
    const char *source = (const char *)bytes;
    char *target = (char *)text;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_convertEx(
        transcoder->target, transcoder->source, &target, target + capacity, &source,
        source + length, transcoder->pivot, &transcoder->pivot_source, &transcoder->pivot_target,
        transcoder->pivot + pivot_units, !transcoder->has_started, is_last, &error);
    transcoder->has_started = true;
    *used = (size_t)(source - (const char *)bytes);
    *more = error == U_BUFFER_OVERFLOW_ERROR;
    return U_SUCCESS(error) || *more ? target - (char *)text : -1;
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
