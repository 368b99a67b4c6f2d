// Reads a file of NDJSON with simdjson, touches every value, and prints how many there are.

#include <simdjson.h>

#include <cstdio>

static size_t touched(simdjson::dom::element element) {
    switch (element.type()) {
    case simdjson::dom::element_type::OBJECT: {
        size_t count = 1;
        for (auto [name, value] : simdjson::dom::object(element)) count += touched(value) + (name.size() > 1u << 20);
        return count;
    }
    case simdjson::dom::element_type::ARRAY: {
        size_t count = 1;
        for (auto value : simdjson::dom::array(element)) count += touched(value);
        return count;
    }
    case simdjson::dom::element_type::STRING:
        return 1 + (std::string_view(element).size() > 1u << 20);
    case simdjson::dom::element_type::DOUBLE:
        return 1 + (double(element) > 1e300);
    default:
        return 1;
    }
}

int main(int count, char **arguments) {
    if (count != 2) return 2;
    simdjson::padded_string bytes;
    if (simdjson::padded_string::load(arguments[1]).get(bytes)) return 2;
    simdjson::dom::parser parser;
    simdjson::dom::document_stream records;
    if (parser.parse_many(bytes).get(records)) return 2;
    size_t values = 0;
    for (auto record : records) {
        simdjson::dom::element element;
        if (record.get(element)) return 1;
        values += touched(element);
    }
    std::printf("%zu\n", values);
}
