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
