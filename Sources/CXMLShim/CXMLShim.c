#include "CXMLShim.h"

#include <limits.h>
#include <libxml/xmlreader.h>

static xmlTextReaderPtr inside(alt_xml_reader *reader) { return (xmlTextReaderPtr)reader; }

static void quiet(void *context, const char *message, xmlParserSeverities severity, xmlTextReaderLocatorPtr locator) {
    (void)context, (void)message, (void)severity, (void)locator;
}

static const char *text(const xmlChar *characters) { return characters ? (const char *)characters : ""; }

alt_xml_reader *alt_xml_open(const char *bytes, size_t count) {
    if (count > INT_MAX) return NULL;
    // Neither XML_PARSE_NOENT nor DTDLOAD: entities stay references, and nothing outside is opened.
    xmlTextReaderPtr reader = xmlReaderForMemory(bytes, (int)count, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
    if (reader) xmlTextReaderSetErrorHandler(reader, quiet, NULL);
    return (alt_xml_reader *)reader;
}

void alt_xml_close(alt_xml_reader *reader) { xmlFreeTextReader(inside(reader)); }

alt_xml_event alt_xml_next(alt_xml_reader *reader) {
    for (;;) {
        int status = xmlTextReaderRead(inside(reader));
        if (status == 0) return ALT_XML_END;
        if (status < 0) return ALT_XML_BROKEN;
        switch (xmlTextReaderNodeType(inside(reader))) {
        case XML_READER_TYPE_ELEMENT:
            return xmlTextReaderIsEmptyElement(inside(reader)) ? ALT_XML_EMPTY_ELEMENT : ALT_XML_ELEMENT;
        case XML_READER_TYPE_END_ELEMENT: return ALT_XML_END_ELEMENT;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return ALT_XML_TEXT;
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY:
        case XML_READER_TYPE_ENTITY_REFERENCE: return ALT_XML_DECLARATION;
        default: break;
        }
    }
}

const char *alt_xml_name(alt_xml_reader *reader) { return text(xmlTextReaderConstLocalName(inside(reader))); }
const char *alt_xml_namespace(alt_xml_reader *reader) { return text(xmlTextReaderConstNamespaceUri(inside(reader))); }
const char *alt_xml_value(alt_xml_reader *reader) { return text(xmlTextReaderConstValue(inside(reader))); }

int alt_xml_attribute(alt_xml_reader *reader) { return xmlTextReaderMoveToNextAttribute(inside(reader)) == 1; }

int alt_xml_line(alt_xml_reader *reader) { return xmlTextReaderGetParserLineNumber(inside(reader)); }
