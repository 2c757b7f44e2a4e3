#pragma once

#include <vips/vips.h>

// libvips and GLib are found when the first picture comes, and not when the program starts: with all that they need they
// are 100 libraries, 20 ms of every command that has no picture. So nothing here names one of their functions but these
// two tables; a name that is missing from them shows when the command is linked.

/// What is used of libvips: all there in 8.14.
#define ALT_VIPS_FUNCTIONS(function) \
    function(autorot) function(bandjoin) function(blob_get_type) function(block_untrusted_set) function(cache_set_max) \
    function(cast) function(colourspace) function(concurrency_set) function(copy) function(error_buffer_copy) \
    function(extract_band) function(gifload_buffer) function(heifload_buffer) function(icc_transform) \
    function(image_get_bands) function(image_get_blob) function(image_get_fields) function(image_get_format) \
    function(image_get_height) function(image_get_int) function(image_get_n_pages) function(image_get_orientation) \
    function(image_get_string) function(image_get_typeof) function(image_get_width) \
    function(image_guess_interpretation) function(image_hasalpha) function(image_new) \
    function(image_new_from_memory) function(image_set_int) function(image_write_to_memory) function(init) \
    function(jpegload_buffer) function(object_local_array) function(operation_block_set) function(pngload_buffer) \
    function(pngsave_buffer) function(premultiply) function(ref_string_get_type) function(region_new) \
    function(region_prepare) function(resize) function(svgload_buffer) function(thread_shutdown) \
    function(tiffload_buffer) function(unpremultiply) function(webpload_buffer)

/// What is used of GLib, which comes with libvips. Memory that it hands out is malloc's, since 2.46.
#define ALT_GLIB_FUNCTIONS(function) \
    function(log_set_writer_func) function(log_writer_default) function(object_ref) function(object_unref) \
    function(strfreev)

#define ALT_VIPS_POINTER(name) __typeof__(vips_##name) *name;
#define ALT_GLIB_POINTER(name) __typeof__(g_##name) *name;

typedef struct {
    ALT_VIPS_FUNCTIONS(ALT_VIPS_POINTER)
} alt_vips;

typedef struct {
    ALT_GLIB_FUNCTIONS(ALT_GLIB_POINTER)
} alt_glib;

/// The functions of libvips by their names without "vips_". Empty before alt_library_load().
extern alt_vips vips;
/// The functions of GLib by their names without "g_".
extern alt_glib glib;

/// Finds libvips and fills both tables. To be called once; -1 where it is missing or too old.
int alt_library_load(void);
/// What the loader said when it failed.
const char *alt_library_error(void);
