internal import Glibc
internal import Synchronization

/// The unfinished files of this process, so that a signal can remove them.
public enum TemporaryFiles {
  private static let limit = 256

  /// Paths as C strings.
  ///
  /// A slot is changed under the lock, and read without it by a signal handler.
  private struct Slots: @unchecked Sendable {
    let paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  }

  private static let slots: Slots = {
    let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: limit)
    paths.initialize(repeating: nil, count: limit)
    return Slots(paths: paths)
  }()

  private static let lock = Mutex<Void>(())

  /// Makes the list, so that `removeAll` has nothing to set up; call before a handler is set.
  public static func prepare() { _ = slots }

  /// Removes every unfinished file.
  ///
  /// Allocates nothing and takes no lock: safe in a signal handler
  /// once `prepare` ran.
  public static func removeAll() {
    for i in 0..<limit {
      if let path = slots.paths[i] { unlink(path) }
    }
  }

  /// A slot number, or nil when the list is full and the file only goes with its owner.
  static func add(_ path: String) -> Int? {
    lock.withLock { _ in
      guard let free = (0..<limit).first(where: { slots.paths[$0] == nil }) else { return nil }
      slots.paths[free] = strdup(path)
      return free
    }
  }

  static func remove(_ slot: Int?) {
    guard let slot else { return }
    // The text is not freed: a handler may be reading it just now.
    lock.withLock { _ in slots.paths[slot] = nil }
  }

  /// How many files are listed.
  static var count: Int {
    lock.withLock { _ in (0..<limit).count { slots.paths[$0] != nil } }
  }
}
