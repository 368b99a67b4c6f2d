#include "CICU.h"

#include <stdlib.h>
#include <unicode/uregex.h>
#include <unicode/utext.h>

struct bli_expression {
    URegularExpression *expression;
};

/// In ICU's units, each some milliseconds on an ordinary machine.
static const int32_t time_limit = 200;
static const int32_t stack_limit_bytes = 1 << 20;

bli_expression *bli_open_expression(const uint8_t *pattern, size_t length) {
    UErrorCode status = U_ZERO_ERROR;
    UText *text = utext_openUTF8(
        NULL, length == 0 ? "" : (const char *)pattern, (int64_t)length, &status);
    URegularExpression *expression = uregex_openUText(text, 0, NULL, &status);
    utext_close(text);
    if (U_SUCCESS(status)) {
        uregex_setTimeLimit(expression, time_limit, &status);
        uregex_setStackLimit(expression, stack_limit_bytes, &status);
    }
    bli_expression *opened = U_SUCCESS(status) ? malloc(sizeof *opened) : NULL;
    if (opened == NULL) {
        uregex_close(expression);
        return NULL;
    }
    opened->expression = expression;
    return opened;
}

void bli_close_expression(bli_expression *opened) {
    uregex_close(opened->expression);
    free(opened);
}

int bli_matches(bli_expression *opened, const uint8_t *bytes, size_t length) {
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, length == 0 ? "" : (const char *)bytes, (int64_t)length, &status);
    uregex_setUText(opened->expression, &text, &status);
    const UBool matches = uregex_matches(opened->expression, -1, &status);
    utext_close(&text);
    if (U_FAILURE(status)) return -1;
    return matches ? 1 : 0;
}
