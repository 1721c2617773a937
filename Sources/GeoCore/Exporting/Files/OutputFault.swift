internal import Glibc

/// Turns the system's error numbers into findings about files.
enum OutputFault {
  /// What the system says about the last call, in English.
  static var reason: String { reason(errno) }

  static func reason(_ number: Int32) -> String {
    String(cString: strerror(number))
  }

  /// A file could not be made at `path`.
  static func create(_ path: String, _ number: Int32 = errno) -> GeosegError {
    let full = number == ENOSPC || number == EDQUOT || number == EIO
    return GeosegError(
      full ? .writeFailed : .cannotCreate, ["file": .text(path), "reason": .text(reason(number))],
      at: Location(file: path), cause: reason(number))
  }

  /// Bytes could not be written to `path`.
  static func write(_ path: String, _ number: Int32 = errno) -> GeosegError {
    if number == EPIPE { return GeosegError(.outputClosed, at: Location(file: path)) }
    return GeosegError(
      .writeFailed, ["file": .text(path), "reason": .text(reason(number))],
      at: Location(file: path), cause: reason(number))
  }

  /// Bytes could not be read from `path`.
  static func read(_ path: String, _ number: Int32 = errno) -> GeosegError {
    GeosegError(
      .checksumFailed, ["file": .text(path), "reason": .text(reason(number))],
      at: Location(file: path), cause: reason(number))
  }
}
