// libxml2's parser behind plain functions and types of our own: its headers cannot be imported beside Foundation.
#pragma once

#include <stddef.h>

#pragma clang assume_nonnull begin

/// How a parse ended.
typedef enum {
    ALT_XML_WELL_FORMED = 0,
    ALT_XML_BROKEN = 1,
    /// There is a document type, and so there could be entities; the parse stopped before any was declared.
    ALT_XML_DECLARATION = 2,
    /// A handler asked to stop.
    ALT_XML_STOPPED = 3,
    /// The bytes could not be read, or there was no memory.
    ALT_XML_UNREADABLE = 4,
} alt_xml_status;

/// What is told of a document, in its order; comments and instructions are passed over. Names live as long as the
/// parser, and equal names have one address. Every handler returns whether to go on.
typedef struct {
    int (*start)(void *context, const char *name);
    /// An attribute of the element that has just started; `space` is "" where there is none.
    int (*attribute)(void *context, const char *space, const char *name, const char *value, size_t count);
    int (*end)(void *context);
    /// A piece of text, in UTF-8; a text can come in several.
    int (*text)(void *context, const char *bytes, size_t count);
} alt_xml_handlers;

/// A parser of documents, one after the other. Names live as long as it does.
typedef struct alt_xml_parser alt_xml_parser;

/// NULL where there is no memory.
alt_xml_parser *_Nullable alt_xml_parser_new(alt_xml_handlers handlers);
void alt_xml_parser_free(alt_xml_parser *_Nullable parser);
/// How many names it keeps.
int alt_xml_parser_name_count(const alt_xml_parser *parser);

/// Parses bytes. No network, no files, no entities but the five of XML. After a document that is not well-formed, a parser
/// is not to be used again.
///
/// `line` becomes that of the first fault.
alt_xml_status alt_xml_parse(alt_xml_parser *parser, void *context, const char *bytes, size_t count, int *line);

/// Parses what can be read from a descriptor, a piece at a time.
alt_xml_status alt_xml_parse_descriptor(alt_xml_parser *parser, void *context, int descriptor, int *line);

#pragma clang assume_nonnull end
