#include "internal.h"
#include <pthread.h>

// POSIX locks and not GLib's or Swift's: ThreadSanitizer knows them, and calls the others races.
struct alt_mailbox {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    GQueue items;
    gboolean is_closed;
};

alt_mailbox *alt_mailbox_new(void) {
    alt_mailbox *mailbox = g_new0(alt_mailbox, 1);
    pthread_mutex_init(&mailbox->lock, NULL);
    pthread_cond_init(&mailbox->changed, NULL);
    g_queue_init(&mailbox->items);
    return mailbox;
}

void alt_mailbox_put(alt_mailbox *mailbox, void *item) {
    pthread_mutex_lock(&mailbox->lock);
    g_queue_push_tail(&mailbox->items, item);
    pthread_cond_signal(&mailbox->changed);
    pthread_mutex_unlock(&mailbox->lock);
}

void *alt_mailbox_take(alt_mailbox *mailbox) {
    pthread_mutex_lock(&mailbox->lock);
    while (g_queue_is_empty(&mailbox->items) && !mailbox->is_closed)
        pthread_cond_wait(&mailbox->changed, &mailbox->lock);
    void *item = g_queue_pop_head(&mailbox->items);
    pthread_mutex_unlock(&mailbox->lock);
    return item;
}

void alt_mailbox_close(alt_mailbox *mailbox) {
    pthread_mutex_lock(&mailbox->lock);
    mailbox->is_closed = TRUE;
    pthread_cond_broadcast(&mailbox->changed);
    pthread_mutex_unlock(&mailbox->lock);
}

void alt_mailbox_free(alt_mailbox *mailbox) {
    g_queue_clear(&mailbox->items);
    pthread_cond_destroy(&mailbox->changed);
    pthread_mutex_destroy(&mailbox->lock);
    g_free(mailbox);
}
