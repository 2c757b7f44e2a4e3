#pragma once

#include "CVipsShim.h"
#include "library.h"

/// Before a VipsImage *: it is let go of where its name ends.
#define alt_owned __attribute__((cleanup(alt_image_release)))
void alt_image_release(VipsImage **image);

struct alt_picture {
    const void *bytes;
    size_t byte_count;
    alt_loader loader;
    alt_watch *watch;
    VipsImage *header;
    int page;
};

/// As alt_vips_start(), with the loaders that decoders are for.
int alt_vips_start_decoder(void);

/// Memory that is there: a few bytes, without which nothing could go on.
void *alt_allocate(size_t byte_count);

/// Reduces to exactly width x height, alpha weighted. `context` owns what lies between.
int alt_image_reduce(VipsObject *context, VipsImage *in, int width, int height, VipsImage **out);

/// Computes every pixel of an 8-bit image on the calling thread, from top to bottom, and stops when the watch says so.
///
/// libvips' own sinks hand strips between threads of their own, which for small pictures takes longer than the pixels do.
/// `pixels->bytes` is NULL after a failure.
int alt_image_collect(VipsImage *image, alt_watch *watch, alt_pixels *pixels);

/// An image over the pixels, which knows nothing but them: whatever the file said about itself is gone.
VipsImage *alt_pixels_image(const alt_pixels *pixels);
