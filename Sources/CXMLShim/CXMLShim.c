#include "CXMLShim.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

// A parser, and what it is at.
struct alt_xml_parser {
    alt_xml_handlers handlers;
    void *context;
    xmlParserCtxtPtr parser;
    alt_xml_status status;
};

typedef struct alt_xml_parser state;

static void stop(state *state, alt_xml_status status) {
    if (state->status == ALT_XML_WELL_FORMED) state->status = status;
    xmlStopParser(state->parser);
}

static void check(state *state, int goes_on) {
    if (!goes_on) stop(state, ALT_XML_STOPPED);
}

static state *inside(void *context) { return ((xmlParserCtxtPtr)context)->_private; }

static void start_element(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int namespaces, const xmlChar **declared,
    int count, int defaulted, const xmlChar **attributes) {
    (void)prefix, (void)space, (void)namespaces, (void)declared, (void)defaulted;
    state *state = inside(context);
    int goes_on = state->handlers.start(state->context, (const char *)name);
    // Five pointers an attribute: name, prefix, namespace, and the first and the last of its value.
    for (int index = 0; index < count && goes_on; index++) {
        const char **parts = (const char **)attributes + 5 * index;
        goes_on = state->handlers.attribute(
            state->context, parts[2] ? parts[2] : "", parts[0], parts[3], (size_t)(parts[4] - parts[3]));
    }
    check(state, goes_on);
}

static void end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
    (void)name, (void)prefix, (void)space;
    state *state = inside(context);
    check(state, state->handlers.end(state->context));
}

static void characters(void *context, const xmlChar *bytes, int count) {
    state *state = inside(context);
    check(state, state->handlers.text(state->context, (const char *)bytes, (size_t)count));
}

static void document_type(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name, (void)external, (void)system;
    stop(inside(context), ALT_XML_DECLARATION);
}

static void quiet(void *context, const xmlError *error) { (void)context, (void)error; }

static const xmlSAXHandler events = {
    .initialized = XML_SAX2_MAGIC, .startElementNs = start_element, .endElementNs = end_element, .characters = characters,
    .ignorableWhitespace = characters, .cdataBlock = characters, .internalSubset = document_type,
    .serror = (xmlStructuredErrorFunc)quiet};

alt_xml_parser *alt_xml_parser_new(alt_xml_handlers handlers) {
    alt_xml_parser *parser = malloc(sizeof *parser);
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    if (!parser || !context) {
        free(parser);
        if (context) xmlFreeParserCtxt(context);
        return NULL;
    }
    *parser = (alt_xml_parser){.handlers = handlers, .parser = context};
    *context->sax = events;
    context->_private = parser;
    return parser;
}

void alt_xml_parser_free(alt_xml_parser *parser) {
    if (!parser) return;
    xmlFreeParserCtxt(parser->parser);
    free(parser);
}

int alt_xml_parser_name_count(const alt_xml_parser *parser) { return xmlDictSize(parser->parser->dict); }

static alt_xml_status parse(alt_xml_parser *state, void *context, xmlParserInputBufferPtr buffer, int *line) {
    xmlParserCtxtPtr parser = state->parser;
    xmlCtxtReset(parser);
    xmlParserInputPtr input = buffer ? xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE) : NULL;
    if (!input) {
        if (buffer) xmlFreeParserInputBuffer(buffer);
        return ALT_XML_UNREADABLE;
    }
    inputPush(parser, input);
    state->context = context;
    state->status = ALT_XML_WELL_FORMED;
    // NOENT is for the five entities there are: without it, an ampersand in an attribute stays a reference.
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    int failed = xmlParseDocument(parser) != 0 || !parser->wellFormed;
    *line = parser->lastError.line;
    if (state->status == ALT_XML_WELL_FORMED && failed) state->status = ALT_XML_BROKEN;
    if (parser->myDoc) xmlFreeDoc(parser->myDoc);
    parser->myDoc = NULL;
    return state->status;
}

alt_xml_status alt_xml_parse(alt_xml_parser *parser, void *context, const char *bytes, size_t count, int *line) {
    if (count > INT_MAX) return ALT_XML_UNREADABLE;
    return parse(parser, context, xmlParserInputBufferCreateMem(bytes, (int)count, XML_CHAR_ENCODING_NONE), line);
}

static int read_descriptor(void *descriptor, char *buffer, int count) {
    return (int)read(*(int *)descriptor, buffer, (size_t)count);
}

alt_xml_status alt_xml_parse_descriptor(alt_xml_parser *parser, void *context, int descriptor, int *line) {
    return parse(
        parser, context,
        xmlParserInputBufferCreateIO(read_descriptor, NULL, &descriptor, XML_CHAR_ENCODING_NONE), line);
}
