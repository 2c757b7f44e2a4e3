// What threads can ask of the scheduler, and Swift's modules of the C library leave out.
#pragma once

/// The processor on which the thread that calls runs; -1 where the system does not say.
int alt_thread_processor(void);

/// Takes the thread that calls off a processor at once, if there is another that it may run on. It is free to come back.
void alt_thread_leave_processor(int processor);
