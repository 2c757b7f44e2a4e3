#include "CXMLShim.h"

#include <limits.h>
#include <unistd.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

typedef struct {
    const alt_xml_handlers *handlers;
    void *context;
    xmlParserCtxtPtr parser;
    alt_xml_status status;
} state;

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
    int goes_on = state->handlers->start(state->context, (const char *)name);
    // Five pointers an attribute: name, prefix, namespace, and the first and the last of its value.
    for (int index = 0; index < count && goes_on; index++) {
        const char **parts = (const char **)attributes + 5 * index;
        goes_on = state->handlers->attribute(
            state->context, parts[2] ? parts[2] : "", parts[0], parts[3], (size_t)(parts[4] - parts[3]));
    }
    check(state, goes_on);
}

static void end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
    (void)name, (void)prefix, (void)space;
    state *state = inside(context);
    check(state, state->handlers->end(state->context));
}

static void characters(void *context, const xmlChar *bytes, int count) {
    state *state = inside(context);
    check(state, state->handlers->text(state->context, (const char *)bytes, (size_t)count));
}

static void document_type(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name, (void)external, (void)system;
    stop(inside(context), ALT_XML_DECLARATION);
}

static void quiet(void *context, const xmlError *error) { (void)context, (void)error; }

static alt_xml_status parse(xmlParserCtxtPtr parser, const alt_xml_handlers *handlers, void *context, int *line) {
    state state = {handlers, context, parser, ALT_XML_WELL_FORMED};
    xmlSAXHandler *sax = parser->sax;
    *sax = (xmlSAXHandler){
        .initialized = XML_SAX2_MAGIC, .startElementNs = start_element, .endElementNs = end_element, .characters = characters,
        .ignorableWhitespace = characters, .cdataBlock = characters, .internalSubset = document_type,
        .serror = (xmlStructuredErrorFunc)quiet};
    parser->_private = &state;
    // NOENT is for the five entities there are: without it, an ampersand in an attribute stays a reference.
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    int failed = xmlParseDocument(parser) != 0 || !parser->wellFormed;
    *line = parser->lastError.line;
    if (state.status == ALT_XML_WELL_FORMED && failed) state.status = ALT_XML_BROKEN;
    if (parser->myDoc) xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
    return state.status;
}

alt_xml_status alt_xml_parse(
    const alt_xml_handlers *handlers, void *context, const char *bytes, size_t count, int *line) {
    xmlParserCtxtPtr parser = count > INT_MAX ? NULL : xmlCreateMemoryParserCtxt(bytes, (int)count);
    return parser ? parse(parser, handlers, context, line) : ALT_XML_UNREADABLE;
}

static int read_descriptor(void *descriptor, char *buffer, int count) {
    return (int)read(*(int *)descriptor, buffer, (size_t)count);
}

alt_xml_status alt_xml_parse_descriptor(const alt_xml_handlers *handlers, void *context, int descriptor, int *line) {
    xmlParserCtxtPtr parser =
        xmlCreateIOParserCtxt(NULL, NULL, read_descriptor, NULL, &descriptor, XML_CHAR_ENCODING_NONE);
    return parser ? parse(parser, handlers, context, line) : ALT_XML_UNREADABLE;
}
