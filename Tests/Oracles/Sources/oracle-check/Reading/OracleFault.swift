import GeoCore

/// A reference file that cannot be checked at all.
struct OracleFault: Error {
  let text: String

  init(_ text: String) { self.text = text }

  init(_ error: GeosegError) {
    text = error.diagnostics.map { "\($0.kind.code) \($0.message(in: .english))" }
      .joined(separator: "; ")
  }
}
