// libxml2's streaming reader behind plain functions and opaque types: its own headers cannot be imported beside Foundation.
#pragma once

#include <stddef.h>

#pragma clang assume_nonnull begin

/// A reader over bytes in memory, which must outlive it.
typedef struct alt_xml_reader alt_xml_reader;

/// What the reader stands on.
typedef enum {
    ALT_XML_END = 0,
    ALT_XML_BROKEN = 1,
    ALT_XML_DECLARATION = 2,
    ALT_XML_ELEMENT = 3,
    ALT_XML_EMPTY_ELEMENT = 4,
    ALT_XML_END_ELEMENT = 5,
    ALT_XML_TEXT = 6,
} alt_xml_event;

/// A new reader; no network, no entities, no document type. NULL when there is no memory.
alt_xml_reader *_Nullable alt_xml_open(const char *bytes, size_t count);
void alt_xml_close(alt_xml_reader *reader);

/// Moves on; comments and instructions are passed over.
alt_xml_event alt_xml_next(alt_xml_reader *reader);
/// The local name of the element, or the attribute after alt_xml_attribute.
const char *alt_xml_name(alt_xml_reader *reader);
/// The namespace of the element or attribute, "" when it has none.
const char *alt_xml_namespace(alt_xml_reader *reader);
/// The text, or the attribute's value.
const char *alt_xml_value(alt_xml_reader *reader);
/// Moves to the next attribute of the element; 0 when there is none left.
int alt_xml_attribute(alt_xml_reader *reader);
/// The line of the first error, or the last line read.
int alt_xml_line(alt_xml_reader *reader);

#pragma clang assume_nonnull end
