internal import HTTPTypes
internal import Hummingbird

/// The cookie that a browser shows.
enum SessionCookie {
    /// Cookies do not tell ports apart: two servers on one machine would sign each other's visitors out.
    private static func name(for request: Request) -> String {
        let port = request.head.authority?.split(separator: ":").last.flatMap { UInt16($0) }
        return "alttext_session" + (port.map { "_\($0)" } ?? "")
    }

    /// The secret in a request's cookie.
    static func secret(in request: Request) -> String? {
        let name = name(for: request)
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { continue }
                let value = parts[1]
                return value.utf8.count <= 128 ? String(value) : nil
            }
        }
        return nil
    }

    /// Keeps a secret in the browser until it is closed. No script sees it, and no other site's page can have it sent.
    static func header(_ secret: String, for request: Request) -> String {
        "\(name(for: request))=\(secret); Path=/; HttpOnly; SameSite=Strict" + secure(request)
    }

    /// Takes it away.
    static func removal(for request: Request) -> String {
        "\(name(for: request))=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0" + secure(request)
    }

    /// A proxy with TLS says so.
    private static func secure(_ request: Request) -> String {
        request.headers[.xForwardedProto]?.lowercased() == "https" ? "; Secure" : ""
    }
}
