/// Runs `body` with a temporary folder and removes it whatever happens.
package func withScratchFolder<Result>(_ body: (ScratchFolder) async throws -> Result) async throws -> Result {
    let folder = try ScratchFolder()
    do {
        let result = try await body(folder)
        try folder.remove()
        return result
    } catch {
        try? folder.remove()
        throw error
    }
}
