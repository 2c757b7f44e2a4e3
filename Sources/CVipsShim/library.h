#pragma once

#include <stddef.h>

// libvips and GLib are found when the first picture comes, and not when the program starts: with all that they need they
// are 100 libraries, which cost every command 20 ms, and most have no picture. So their headers are not used either: the
// build tools link what they find headers of. This is what libvips 8.14 and all later ones with the number 42 offer.

typedef struct _VipsImage VipsImage;
typedef struct _VipsObject VipsObject;
typedef struct _VipsRegion VipsRegion;

enum {
    VIPS_FORMAT_UCHAR = 0,
    VIPS_FAIL_ON_TRUNCATED = 1,
    VIPS_ACCESS_SEQUENTIAL = 1,
    VIPS_INTENT_RELATIVE = 1,
    VIPS_KERNEL_CUBIC = 2,
    VIPS_INTERPRETATION_CMYK = 15,
    VIPS_INTERPRETATION_sRGB = 22,
    G_LOG_FLAG_FATAL = 1 << 1,
    G_LOG_LEVEL_ERROR = 1 << 2,
    G_LOG_WRITER_HANDLED = 1,
};

#define VIPS_META_ICC_NAME "icc-profile-data"
#define VIPS_META_ORIENTATION "orientation"

/// A function that takes in log messages of GLib: the fields are of no interest here.
typedef unsigned alt_log_writer(unsigned level, const void *fields, size_t field_count, void *data);

/// What is used of libvips: result, name without "vips_", parameters. The dots are options in pairs, and a NULL.
#define ALT_VIPS_FUNCTIONS(function) \
    function(int, autorot, (VipsImage *in, VipsImage **out, ...)) \
    function(int, bandjoin, (VipsImage **in, VipsImage **out, int count, ...)) \
    function(size_t, blob_get_type, (void)) \
    function(void, block_untrusted_set, (int is_blocked)) \
    function(void, cache_set_max, (int count)) \
    function(int, cast, (VipsImage *in, VipsImage **out, int format, ...)) \
    function(int, colourspace, (VipsImage *in, VipsImage **out, int interpretation, ...)) \
    function(void, concurrency_set, (int count)) \
    function(int, copy, (VipsImage *in, VipsImage **out, ...)) \
    function(char *, error_buffer_copy, (void)) \
    function(int, extract_band, (VipsImage *in, VipsImage **out, int band, ...)) \
    function(int, gifload_buffer, (void *bytes, size_t count, VipsImage **out, ...)) \
    function(int, heifload_buffer, (void *bytes, size_t count, VipsImage **out, ...)) \
    function(int, icc_transform, (VipsImage *in, VipsImage **out, const char *profile, ...)) \
    function(int, image_get_bands, (const VipsImage *image)) \
    function(int, image_get_blob, (const VipsImage *image, const char *name, const void **bytes, size_t *count)) \
    function(char **, image_get_fields, (VipsImage *image)) \
    function(int, image_get_format, (const VipsImage *image)) \
    function(int, image_get_height, (const VipsImage *image)) \
    function(int, image_get_int, (const VipsImage *image, const char *name, int *value)) \
    function(int, image_get_n_pages, (VipsImage *image)) \
    function(int, image_get_orientation, (VipsImage *image)) \
    function(int, image_get_string, (const VipsImage *image, const char *name, const char **value)) \
    function(size_t, image_get_typeof, (const VipsImage *image, const char *name)) \
    function(int, image_get_width, (const VipsImage *image)) \
    function(int, image_guess_interpretation, (const VipsImage *image)) \
    function(int, image_hasalpha, (VipsImage *image)) \
    function(VipsImage *, image_new, (void)) \
    function(VipsImage *, image_new_from_memory, \
        (const void *bytes, size_t count, int width, int height, int bands, int format)) \
    function(void, image_set_int, (VipsImage *image, const char *name, int value)) \
    function(void *, image_write_to_memory, (VipsImage *image, size_t *count)) \
    function(int, init, (const char *program)) \
    function(int, jpegload_buffer, (void *bytes, size_t count, VipsImage **out, ...)) \
    function(VipsObject **, object_local_array, (VipsObject *parent, int count)) \
    function(void, operation_block_set, (const char *name, int is_blocked)) \
    function(int, pngload_buffer, (void *bytes, size_t count, VipsImage **out, ...)) \
    function(int, pngsave_buffer, (VipsImage *in, void **bytes, size_t *count, ...)) \
    function(int, premultiply, (VipsImage *in, VipsImage **out, ...)) \
    function(size_t, ref_string_get_type, (void)) \
    function(unsigned char *, region_fetch, \
        (VipsRegion *region, int left, int top, int width, int height, size_t *count)) \
    function(VipsRegion *, region_new, (VipsImage *image)) \
    function(int, resize, (VipsImage *in, VipsImage **out, double scale, ...)) \
    function(int, svgload_buffer, (void *bytes, size_t count, VipsImage **out, ...)) \
    function(void, thread_shutdown, (void)) \
    function(int, tiffload_buffer, (void *bytes, size_t count, VipsImage **out, ...)) \
    function(int, unpremultiply, (VipsImage *in, VipsImage **out, ...)) \
    function(int, webpload_buffer, (void *bytes, size_t count, VipsImage **out, ...))

/// What is used of GLib, which comes with libvips: names without "g_". Memory that both hand out is malloc's.
#define ALT_GLIB_FUNCTIONS(function) \
    function(void, log_set_writer_func, (alt_log_writer *writer, void *data, void (*release)(void *data))) \
    function(unsigned, log_writer_default, (unsigned level, const void *fields, size_t field_count, void *data)) \
    function(void *, object_ref, (void *object)) \
    function(void, object_unref, (void *object)) \
    function(void, strfreev, (char **texts))

#define ALT_POINTER(result, name, parameters) result(*name) parameters;

typedef struct {
    ALT_VIPS_FUNCTIONS(ALT_POINTER)
} alt_vips;

typedef struct {
    ALT_GLIB_FUNCTIONS(ALT_POINTER)
} alt_glib;

/// The functions of libvips. Empty before alt_library_load().
extern alt_vips vips;
/// The functions of GLib.
extern alt_glib glib;

/// Finds libvips and fills both tables. To be called once; -1 where it is missing or too old.
int alt_library_load(void);
/// What the loader said when it failed.
const char *alt_library_error(void);
