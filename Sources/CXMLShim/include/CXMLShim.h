// libxml2's streaming reader behind plain functions and opaque types: its own headers cannot be imported beside Foundation.
#pragma once

#pragma clang assume_nonnull begin

/// A reader over bytes in memory.
typedef struct alt_xml_reader alt_xml_reader;

#pragma clang assume_nonnull end
