#include "internal.h"
#include <pthread.h>
#include <stdlib.h>

typedef struct letter {
    struct letter *next;
    void *item;
} letter;

// POSIX locks and not GLib's or Swift's: ThreadSanitizer knows them, and calls the others races.
struct alt_mailbox {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    letter *first;
    letter *last;
    int is_closed;
};

alt_mailbox *alt_mailbox_new(void) {
    alt_mailbox *mailbox = alt_allocate(sizeof *mailbox);
    *mailbox = (alt_mailbox) {0};
    pthread_mutex_init(&mailbox->lock, NULL);
    pthread_cond_init(&mailbox->changed, NULL);
    return mailbox;
}

void alt_mailbox_put(alt_mailbox *mailbox, void *item) {
    letter *added = alt_allocate(sizeof *added);
    *added = (letter) {NULL, item};
    pthread_mutex_lock(&mailbox->lock);
    if (mailbox->first == NULL)
        mailbox->first = added;
    else
        mailbox->last->next = added;
    mailbox->last = added;
    pthread_cond_signal(&mailbox->changed);
    pthread_mutex_unlock(&mailbox->lock);
}

void *alt_mailbox_take(alt_mailbox *mailbox) {
    pthread_mutex_lock(&mailbox->lock);
    while (mailbox->first == NULL && !mailbox->is_closed)
        pthread_cond_wait(&mailbox->changed, &mailbox->lock);
    letter *taken = mailbox->first;
    if (taken != NULL)
        mailbox->first = taken->next;
    pthread_mutex_unlock(&mailbox->lock);
    void *item = taken != NULL ? taken->item : NULL;
    free(taken);
    return item;
}

void alt_mailbox_close(alt_mailbox *mailbox) {
    pthread_mutex_lock(&mailbox->lock);
    mailbox->is_closed = 1;
    pthread_cond_broadcast(&mailbox->changed);
    pthread_mutex_unlock(&mailbox->lock);
}

void alt_mailbox_free(alt_mailbox *mailbox) {
    while (mailbox->first != NULL) {
        letter *rest = mailbox->first->next;
        free(mailbox->first);
        mailbox->first = rest;
    }
    pthread_cond_destroy(&mailbox->changed);
    pthread_mutex_destroy(&mailbox->lock);
    free(mailbox);
}
