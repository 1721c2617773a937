internal import Glibc
internal import Synchronization

/// A file that appears whole or not at all.
///
/// Bytes go to a temporary name in the same folder; `commit` gives it its own name. A file that is
/// dropped before that, for whatever reason, leaves nothing behind. Standard output, devices and
/// pipes are written directly.
public final class OutputFile: ByteSink {
  let path: OutputPath
  private var descriptor: Int32 = -1
  private var temporary: String?
  private var slot: Int?
  private var isCommitted = false

  private static let counter = Atomic<Int>(0)

  /// Opens an output without touching what is at its path.
  ///
  /// - Throws: `outputExists` unless `overwrite`, `outputFolderMissing`, `outputIsFolder`,
  ///   `cannotCreate` (exit 73), `writeFailed` when the disk is full (exit 74).
  public convenience init(at path: String, overwrite: Bool = false) throws(GeosegError) {
    try self.init(OutputPath(path, overwrite: overwrite))
  }

  init(_ path: OutputPath) throws(GeosegError) {
    self.path = path
    switch path.kind {
    case .descriptor(let number): descriptor = number
    case .special:
      descriptor = open(path.path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw OutputFault.create(path.path) }
    case .new, .existing: try openTemporary()
    }
  }

  deinit { discard() }

  /// Whether somebody else opened the descriptor and will close it.
  private var isBorrowed: Bool {
    if case .descriptor = path.kind { true } else { false }
  }

  private func openTemporary() throws(GeosegError) {
    let folder = path.folder == "/" ? "" : path.folder
    for _ in 0..<1000 {
      let number = Self.counter.add(1, ordering: .relaxed).oldValue
      let name = "\(folder)/.geoseg-\(getpid())-\(number).tmp"
      slot = TemporaryFiles.add(name)
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        temporary = name
        if path.kind == .existing { fchmod(descriptor, path.mode) }
        return
      }
      let number2 = errno
      TemporaryFiles.remove(slot)
      slot = nil
      guard number2 == EEXIST else { throw OutputFault.create(path.path, number2) }
    }
    throw OutputFault.create(path.path, EEXIST)
  }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(GeosegError) {
    var offset = 0
    while offset < bytes.count {
      let start = bytes.baseAddress?.advanced(by: offset)
      let count = Glibc.write(descriptor, start, min(bytes.count - offset, 1 << 30))
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputFault.write(path.path)
      }
      offset += count
    }
  }

  /// Closes the file under its temporary name.
  public func finish() throws(GeosegError) {
    guard descriptor >= 0 else { return }
    if isBorrowed {
      descriptor = -1
      return
    }
    // Where an older file is about to go, the new one has to be on the disk first.
    if path.kind == .existing, fsync(descriptor) != 0, errno != EINVAL, errno != ENOSYS {
      let number = errno
      discard()
      throw OutputFault.write(path.path, number)
    }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 || errno == EINTR else { throw OutputFault.write(path.path) }
  }

  /// Gives the finished file its own name.
  ///
  /// Precondition: `finish` was called.
  public func commit() throws(GeosegError) {
    guard let temporary, !isCommitted else { return }
    precondition(descriptor < 0, "commit before finish")
    if path.kind == .new {
      // A file that came up meanwhile is not ours to replace.
      var found = stat()
      if stat(path.target, &found) == 0 {
        throw GeosegError(.outputExists, ["file": .text(path.path)], at: Location(file: path.path))
      }
    }
    guard rename(temporary, path.target) == 0 else { throw OutputFault.create(path.path) }
    isCommitted = true
    TemporaryFiles.remove(slot)
    slot = nil
  }

  /// Takes a committed new file away again; one that replaced another stays.
  func withdraw() {
    if isCommitted && path.kind == .new { unlink(path.target) }
  }

  /// Drops an unfinished file.
  func discard() {
    if descriptor >= 0 && !isBorrowed { close(descriptor) }
    descriptor = -1
    if let temporary, !isCommitted { unlink(temporary) }
    TemporaryFiles.remove(slot)
    slot = nil
  }
}
