#include "internal.h"
#include <string.h>

static int resize(VipsImage *in, int width, int height, VipsImage **out) {
    return vips_resize(in, out, (double) width / vips_image_get_width(in), "vscale",
        (double) height / vips_image_get_height(in), "kernel", VIPS_KERNEL_CUBIC, NULL);
}

int alt_image_reduce(VipsObject *context, VipsImage *in, int width, int height, VipsImage **out) {
    VipsImage **t = (VipsImage **) vips_object_local_array(context, 3);
    if (width == vips_image_get_width(in) && height == vips_image_get_height(in))
        return vips_copy(in, out, NULL);
    if (!vips_image_hasalpha(in))
        return resize(in, width, height, out);
    // A transparent pixel has a colour too, and it must not bleed into its neighbours.
    if (vips_premultiply(in, &t[0], NULL) != 0 || resize(t[0], width, height, &t[1]) != 0 ||
        vips_unpremultiply(t[1], &t[2], NULL) != 0)
        return -1;
    return vips_cast(t[2], out, vips_image_get_format(in), NULL);
}

// Rows computed at once: few enough for the processor's cache, many enough that libvips' bookkeeping does not matter.
static const int rows_at_once = 32;

int alt_image_collect(VipsImage *image, alt_watch *watch, alt_pixels *pixels) {
    int width = vips_image_get_width(image);
    int height = vips_image_get_height(image);
    int bands = vips_image_get_bands(image);
    size_t row = (size_t) width * bands;
    VipsRegion *region = vips_region_new(image);
    uint8_t *bytes = g_try_malloc(row * height);
    int status = region == NULL || bytes == NULL ? -1 : 0;
    for (int top = 0; top < height && status == 0; top += rows_at_once) {
        VipsRect band = {0, top, width, VIPS_MIN(rows_at_once, height - top)};
        status = alt_watch_stop(watch) != ALT_STOP_NONE ? -1 : vips_region_prepare(region, &band);
        for (int y = top; y < top + band.height && status == 0; y++)
            memcpy(bytes + row * y, VIPS_REGION_ADDR(region, 0, y), row);
    }
    g_clear_object(&region);
    if (status != 0)
        g_clear_pointer(&bytes, g_free);
    *pixels = (alt_pixels) {bytes, width, height, bands};
    return status;
}

VipsImage *alt_pixels_image(const alt_pixels *pixels) {
    size_t count = (size_t) pixels->width * pixels->height * pixels->bands;
    g_autoptr(alt_image) bare = vips_image_new_from_memory(
        pixels->bytes, count, pixels->width, pixels->height, pixels->bands, VIPS_FORMAT_UCHAR);
    VipsImage *image = NULL;
    if (bare != NULL)
        vips_copy(bare, &image, "interpretation", VIPS_INTERPRETATION_sRGB, NULL);
    return image;
}

int alt_pixels_reduce(const alt_pixels *pixels, int width, int height, alt_pixels *reduced) {
    g_autoptr(alt_image) image = alt_pixels_image(pixels);
    g_autoptr(alt_image) small = NULL;
    if (image == NULL || resize(image, width, height, &small) != 0)
        return -1;
    size_t count = 0;
    *reduced = (alt_pixels) {vips_image_write_to_memory(small, &count), width, height, pixels->bands};
    return reduced->bytes == NULL ? -1 : 0;
}

int alt_pixels_png(const alt_pixels *pixels, void **bytes, size_t *byte_count) {
    g_autoptr(alt_image) image = alt_pixels_image(pixels);
    return image == NULL ? -1 : vips_pngsave_buffer(image, bytes, byte_count, "compression", 6, "strip", TRUE, NULL);
}
