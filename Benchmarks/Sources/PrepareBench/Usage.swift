import Foundation

/// What this process has used so far.
struct Usage {
    let processorSeconds: Double
    let peakKibibytes: Int

    static var current: Usage {
        var usage = rusage()
        #if canImport(Glibc)
            unsafe getrusage(RUSAGE_SELF, &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        return Usage(
            processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), peakKibibytes: Int(usage.ru_maxrss))
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}
