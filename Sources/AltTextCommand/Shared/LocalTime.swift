import Foundation

/// The time zone of this machine.
enum LocalTime {
    /// Says where it is written, where nobody has said so: the place in which the C library looks anyway.
    ///
    /// libzip converts the time of every entry when it opens an archive. For each, glibc looks at that file again, unless
    /// it was told where it is: a third of the time that a deck of 1,000 slides took. To be called before other threads
    /// read the environment.
    static func settle() {
        #if canImport(Glibc)
            unsafe setenv("TZ", ":/etc/localtime", 0)
        #endif
    }
}
