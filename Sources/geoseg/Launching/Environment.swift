internal import Glibc

/// The variables that the process was started with, read one by one.
enum Environment {
  /// The value of a variable; nil when it is unset or empty.
  static subscript(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
