#pragma once

#include "CVipsShim.h"
#include <vips/vips.h>

/// A VipsImage that g_autoptr() lets go of.
typedef VipsImage alt_image;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(alt_image, g_object_unref)

struct alt_picture {
    const void *bytes;
    size_t byte_count;
    alt_loader loader;
    alt_watch *watch;
    VipsImage *header;
    int page;
};

/// Reduces to exactly width x height, alpha weighted. `context` owns what lies between.
int alt_image_reduce(VipsObject *context, VipsImage *in, int width, int height, VipsImage **out);

/// Computes every pixel of an 8-bit image on the calling thread, from top to bottom, and stops when the watch says so.
///
/// libvips' own sinks hand strips between threads of their own, which for small pictures takes longer than the pixels do.
/// `pixels->bytes` is NULL after a failure.
int alt_image_collect(VipsImage *image, alt_watch *watch, alt_pixels *pixels);

/// An image over the pixels, which knows nothing but them: whatever the file said about itself is gone.
VipsImage *alt_pixels_image(const alt_pixels *pixels);
