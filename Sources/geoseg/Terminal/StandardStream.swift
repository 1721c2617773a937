internal import GeoCore
internal import Glibc

/// One of the process's own streams: data goes to `output`, all else to `error`.
struct StandardStream: Sendable {
  let descriptor: Int32

  static let output = StandardStream(descriptor: STDOUT_FILENO)
  static let error = StandardStream(descriptor: STDERR_FILENO)

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal, `COLUMNS` before its own word; nil when it is none.
  var columns: Int? {
    guard isTerminal else { return nil }
    if let text = Environment["COLUMNS"], let columns = Int(text), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes all of a text.
  ///
  /// - Throws: `outputClosed` when the reader has gone, `writeFailed` otherwise.
  func write(_ text: String) throws(GeosegError) {
    var text = text
    let failure = text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    switch failure {
    case 0: return
    case EPIPE: throw GeosegError(.outputClosed)
    default:
      throw GeosegError(
        .writeFailed,
        [
          "file": .phrase(NoticeText.standardOutput),
          "reason": .text(String(cString: strerror(failure))),
        ])
    }
  }

  func writeLine(_ text: String) throws(GeosegError) { try write(text + "\n") }

  /// Writes what it can and says nothing of failure: for messages about the work.
  func tell(_ text: String) {
    var text = text
    _ = text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// 0, or the error number.
  private func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let written = Glibc.write(descriptor, part.baseAddress, part.count)
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
          continue
        }
        return errno
      }
      rest = rest.dropFirst(written)
    }
    return 0
  }
}
