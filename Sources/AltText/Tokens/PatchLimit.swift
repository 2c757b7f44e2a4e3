/// How much of a picture a model looks at when it is asked for the original.
package struct PatchLimit: Sendable, Hashable {
    /// The most patches; more and the picture is shrunk. Nil when there is no such limit.
    package let patches: Int?
    /// The longest side in pixels; longer and the picture is shrunk. Nil when there is no such limit.
    package let longSidePixels: Int?

    /// Creates a limit.
    package init(patches: Int?, longSidePixels: Int?) {
        self.patches = patches
        self.longSidePixels = longSidePixels
    }
}
