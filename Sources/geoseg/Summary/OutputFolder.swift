internal import GeoCore
internal import Glibc
internal import Synchronization

/// A folder that outputs go to; made when it is missing, and taken away when nothing came of it.
struct OutputFolder: Sendable {
  private let made: String?
  private static let all = Mutex<[String]>([])

  /// - Throws: `cannotCreate`, also when the folder's own folder is missing.
  init(_ path: String) throws(GeosegError) {
    if mkdir(path, 0o777) == 0 {
      made = path
      Self.all.withLock { $0.append(path) }
      return
    }
    guard errno == EEXIST else {
      let reason = String(cString: strerror(errno))
      throw GeosegError(
        .cannotCreate, ["file": .text(path), "reason": .text(reason)], at: Location(file: path),
        cause: reason)
    }
    made = nil
  }

  /// Removes the folder if it was made here and is empty.
  func withdraw() {
    if let made { rmdir(made) }
  }

  /// As `withdraw` for every folder made in this run, when the process has to end at once.
  static func withdrawAll() {
    for folder in all.withLock({ $0 }) { rmdir(folder) }
  }
}
