#include "internal.h"
#include <stdlib.h>
#include <string.h>

static int resize(VipsImage *in, int width, int height, VipsImage **out) {
    return vips.resize(in, out, (double) width / vips.image_get_width(in), "vscale",
        (double) height / vips.image_get_height(in), "kernel", VIPS_KERNEL_CUBIC, NULL);
}

int alt_image_reduce(VipsObject *context, VipsImage *in, int width, int height, VipsImage **out) {
    VipsImage **t = (VipsImage **) vips.object_local_array(context, 3);
    if (width == vips.image_get_width(in) && height == vips.image_get_height(in))
        return vips.copy(in, out, NULL);
    if (!vips.image_hasalpha(in))
        return resize(in, width, height, out);
    // A transparent pixel has a colour too, and it must not bleed into its neighbours.
    if (vips.premultiply(in, &t[0], NULL) != 0 || resize(t[0], width, height, &t[1]) != 0 ||
        vips.unpremultiply(t[1], &t[2], NULL) != 0)
        return -1;
    return vips.cast(t[2], out, vips.image_get_format(in), NULL);
}

// Rows computed at once: few enough for the processor's cache, many enough that libvips' bookkeeping does not matter.
static const int rows_at_once = 32;

int alt_image_collect(VipsImage *image, alt_watch *watch, alt_pixels *pixels) {
    int width = vips.image_get_width(image);
    int height = vips.image_get_height(image);
    int bands = vips.image_get_bands(image);
    size_t row = (size_t) width * bands;
    VipsRegion *region = vips.region_new(image);
    uint8_t *bytes = malloc(row * height);
    int status = region == NULL || bytes == NULL ? -1 : 0;
    for (int top = 0; top < height && status == 0; top += rows_at_once) {
        size_t count = 0;
        int rows = height - top < rows_at_once ? height - top : rows_at_once;
        uint8_t *band = NULL;
        if (alt_watch_stop(watch) == ALT_STOP_NONE)
            band = vips.region_fetch(region, 0, top, width, rows, &count);
        if (band != NULL && count == row * rows)
            memcpy(bytes + row * top, band, count);
        else
            status = -1;
        free(band);
    }
    if (region != NULL)
        glib.object_unref(region);
    if (status != 0) {
        free(bytes);
        bytes = NULL;
    }
    *pixels = (alt_pixels) {bytes, width, height, bands};
    return status;
}

VipsImage *alt_pixels_image(const alt_pixels *pixels) {
    size_t count = (size_t) pixels->width * pixels->height * pixels->bands;
    alt_owned VipsImage *bare = vips.image_new_from_memory(
        pixels->bytes, count, pixels->width, pixels->height, pixels->bands, VIPS_FORMAT_UCHAR);
    VipsImage *image = NULL;
    if (bare != NULL)
        vips.copy(bare, &image, "interpretation", VIPS_INTERPRETATION_sRGB, NULL);
    return image;
}

int alt_pixels_reduce(const alt_pixels *pixels, int width, int height, alt_pixels *reduced) {
    alt_owned VipsImage *image = alt_pixels_image(pixels);
    alt_owned VipsImage *small = NULL;
    if (image == NULL || resize(image, width, height, &small) != 0)
        return -1;
    size_t count = 0;
    *reduced = (alt_pixels) {vips.image_write_to_memory(small, &count), width, height, pixels->bands};
    return reduced->bytes == NULL ? -1 : 0;
}

int alt_pixels_png(const alt_pixels *pixels, void **bytes, size_t *byte_count) {
    alt_owned VipsImage *image = alt_pixels_image(pixels);
    return image == NULL ? -1 : vips.pngsave_buffer(image, bytes, byte_count, "compression", 6, "strip", 1, NULL);
}
