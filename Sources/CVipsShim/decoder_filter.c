#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#define _GNU_SOURCE  // CLONE_THREAD
#include "decoder.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/prctl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// Which system calls a decoder may make: those that compute, wait, map memory, and read files. All others fail as if they
// were not permitted; libraries can live with that.

#ifdef __x86_64__
#define ALT_ARCHITECTURE AUDIT_ARCH_X86_64
#else
#define ALT_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

static const int allowed[] = {
    SYS_read, SYS_readv, SYS_pread64, SYS_write, SYS_writev, SYS_close, SYS_fstat, SYS_lseek, SYS_getdents64, SYS_getcwd,
    SYS_faccessat, SYS_faccessat2, SYS_readlinkat, SYS_newfstatat, SYS_statx, SYS_statfs, SYS_fstatfs, SYS_fcntl, SYS_dup,
    SYS_fadvise64, SYS_flock, SYS_mmap, SYS_munmap, SYS_mremap, SYS_mprotect, SYS_madvise, SYS_brk, SYS_mincore, SYS_futex,
    SYS_set_robust_list, SYS_get_robust_list, SYS_rseq, SYS_set_tid_address, SYS_rt_sigaction, SYS_rt_sigprocmask,
    SYS_rt_sigreturn, SYS_sigaltstack, SYS_sched_yield, SYS_sched_getaffinity, SYS_sched_getparam, SYS_sched_getscheduler,
    SYS_sched_get_priority_max, SYS_sched_get_priority_min, SYS_getpid, SYS_gettid, SYS_getppid, SYS_getuid, SYS_geteuid,
    SYS_getgid, SYS_getegid, SYS_getrandom, SYS_clock_gettime, SYS_clock_getres, SYS_clock_nanosleep, SYS_nanosleep,
    SYS_gettimeofday, SYS_exit, SYS_exit_group, SYS_ppoll, SYS_pselect6, SYS_eventfd2, SYS_pipe2, SYS_getrusage, SYS_sysinfo,
    SYS_uname, SYS_membarrier, SYS_restart_syscall, SYS_times,
#ifdef __x86_64__
    SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_poll, SYS_select, SYS_time, SYS_arch_prctl, SYS_getrlimit,
#endif
};

#define ALT_LOAD_FIELD(offset) (struct sock_filter) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (offset))
// The lower half: no argument that is looked at has more.
#define ALT_LOAD_ARGUMENT(number) ALT_LOAD_FIELD(offsetof(struct seccomp_data, args[number]))
#define ALT_LOAD_CALL ALT_LOAD_FIELD(offsetof(struct seccomp_data, nr))
#define ALT_RETURN(action) (struct sock_filter) BPF_STMT(BPF_RET | BPF_K, (action))
#define ALT_REFUSE(error) ALT_RETURN(SECCOMP_RET_ERRNO | (error))
#define ALT_UNLESS_EQUAL(value, skipped) (struct sock_filter) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 0, (skipped))
#define ALT_UNLESS_ANY(bits, skipped) (struct sock_filter) BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (bits), 0, (skipped))

typedef struct {
    struct sock_filter steps[512];
    unsigned short count;
} filter;

static void add(filter *filter, struct sock_filter step) { filter->steps[filter->count++] = step; }

/// A call that is allowed where one argument is `value`.
static void allow_equal(filter *filter, int call, int argument, uint32_t value) {
    add(filter, ALT_UNLESS_EQUAL(call, 4));
    add(filter, ALT_LOAD_ARGUMENT(argument));
    add(filter, ALT_UNLESS_EQUAL(value, 1));
    add(filter, ALT_RETURN(SECCOMP_RET_ALLOW));
    add(filter, ALT_REFUSE(EPERM));
}

/// Opening a file is allowed for reading.
static void allow_reading(filter *filter, int call, int argument) {
    add(filter, ALT_UNLESS_EQUAL(call, 4));
    add(filter, ALT_LOAD_ARGUMENT(argument));
    add(filter, ALT_UNLESS_ANY(O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 1));
    add(filter, ALT_REFUSE(EACCES));
    add(filter, ALT_RETURN(SECCOMP_RET_ALLOW));
}

/// Threads, but no processes.
static void allow_threads(filter *filter) {
    add(filter, ALT_UNLESS_EQUAL(SYS_clone, 4));
    add(filter, ALT_LOAD_ARGUMENT(0));
    add(filter, ALT_UNLESS_ANY(CLONE_THREAD, 1));
    add(filter, ALT_RETURN(SECCOMP_RET_ALLOW));
    add(filter, ALT_REFUSE(EPERM));
    // Its flags are in memory, where a filter cannot see them; the C library then takes clone().
    add(filter, ALT_UNLESS_EQUAL(SYS_clone3, 1));
    add(filter, ALT_REFUSE(ENOSYS));
}

/// Reading limits, and setting the one on time, which changes from picture to picture.
static void allow_limits(filter *filter) {
    add(filter, ALT_UNLESS_EQUAL(SYS_prlimit64, 6));
    add(filter, ALT_LOAD_ARGUMENT(1));
    add(filter, ALT_UNLESS_EQUAL(RLIMIT_CPU, 1));
    add(filter, ALT_RETURN(SECCOMP_RET_ALLOW));
    add(filter, ALT_LOAD_ARGUMENT(2));
    add(filter, ALT_UNLESS_EQUAL(0, 1));
    add(filter, ALT_RETURN(SECCOMP_RET_ALLOW));
}

void alt_filter_calls(void) {
    filter filter = {.count = 0};
    add(&filter, ALT_LOAD_FIELD(offsetof(struct seccomp_data, arch)));
    add(&filter, ALT_UNLESS_EQUAL(ALT_ARCHITECTURE, 1));
    add(&filter, (struct sock_filter) BPF_JUMP(BPF_JMP | BPF_JA, 1, 0, 0));
    add(&filter, ALT_REFUSE(EPERM));
    add(&filter, ALT_LOAD_CALL);
    for (size_t i = 0; i < sizeof allowed / sizeof allowed[0]; i++) {
        add(&filter, ALT_UNLESS_EQUAL(allowed[i], 1));
        add(&filter, ALT_RETURN(SECCOMP_RET_ALLOW));
    }
#ifdef __x86_64__
    allow_reading(&filter, SYS_open, 1);
#endif
    allow_reading(&filter, SYS_openat, 2);
    allow_equal(&filter, SYS_tgkill, 0, (uint32_t) getpid());
    allow_equal(&filter, SYS_prctl, 0, PR_SET_NAME);
    allow_threads(&filter);
    allow_limits(&filter);
    add(&filter, ALT_REFUSE(EPERM));
    struct sock_fprog program = {.len = filter.count, .filter = filter.steps};
    syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
}

#elif defined(__linux__)

#include "decoder.h"

void alt_filter_calls(void) {}

#endif
