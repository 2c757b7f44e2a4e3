internal import Subprocess
internal import SystemPackage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What a child process gets to know of this one: the variables that programs need to run, and no key or token among them;
/// a folder that is not the working directory, in which somebody's settings may lie in wait.
enum ChildSurroundings {
    private static let names: Set<String> = [
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "TMP", "TEMP", "TZ", "TERM", "LANG", "LANGUAGE",
        "TESSDATA_PREFIX",
        "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "HTTP_PROXY", "HTTPS_PROXY",
        "NO_PROXY",
        "ALL_PROXY", "http_proxy", "https_proxy", "no_proxy", "all_proxy", "VIRTUAL_ENV",
    ]

    private static let prefixes = [
        "LC_", "XDG_", "LD_", "DYLD_", "CUDA_", "NVIDIA_", "HIP_", "ROCR_", "ROCM_", "HSA_", "ZE_", "ONEAPI_", "SYCL_",
        "VK_", "GGML_", "LLAMA_", "OMP_", "MKL_", "OPENBLAS_", "GOMP_", "PYTORCH_", "TORCH_", "TRANSFORMERS_", "HF_",
        "UV_",
        "PYTHON",
    ]

    /// What names a secret, wherever it stands in the name of a variable.
    private static let secrets = ["KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "CREDENTIAL"]

    /// The variables of this process that a child gets, with others over them.
    ///
    /// - Parameter fetchesPackages: whether the child is a program that fetches packages, and may sign in where they are.
    static func environment(
        _ others: [String: String] = [:], fetchesPackages: Bool = false,
        of process: [String: String] = ProcessInfo.processInfo.environment
    ) -> Environment {
        var variables: [Environment.Key: String] = [:]
        for (name, value) in process where isHanded(name, fetchesPackages: fetchesPackages) {
            if let key = Environment.Key(rawValue: name) { variables[key] = value }
        }
        for (name, value) in others { if let key = Environment.Key(rawValue: name) { variables[key] = value } }
        return .custom(variables)
    }

    static func isHanded(_ name: String, fetchesPackages: Bool) -> Bool {
        guard names.contains(name) || prefixes.contains(where: name.hasPrefix) else { return false }
        if fetchesPackages, name.hasPrefix("UV_INDEX_") { return true }
        return !secrets.contains { name.uppercased().contains($0) }
    }

    /// A path that means the same from anywhere.
    static func absolute(_ path: String) -> String {
        FilePath(FileManager.default.currentDirectoryPath).pushing(FilePath(path)).string
    }
}
