internal import Glibc

/// What is at the path of an output before anything is written.
struct OutputPath {
  enum Kind: Equatable {
    /// Open already: standard output, or a descriptor that the shell made.
    case descriptor(Int32)
    /// Nothing is there yet.
    case new
    /// A file is there.
    case existing
    /// A device, pipe or socket, written as it is.
    case special
  }

  /// Device and number of a file, equal for all names of the same file.
  struct Identity: Hashable {
    var device: UInt64
    var node: UInt64
  }

  /// As given.
  var path: String
  /// Where the bytes go in the end: the target of a link.
  var target: String
  var kind: Kind
  var identity: Identity?
  var mode: mode_t = 0o666

  /// Looks at the path without changing anything.
  ///
  /// - Throws: `outputExists`, `outputIsFolder`, `outputFolderMissing`, `cannotCreate`.
  init(_ path: String, overwrite: Bool) throws(GeosegError) {
    self.path = path
    target = path
    if let number = Self.descriptor(path) {
      kind = .descriptor(number)
      return
    }
    guard !path.isEmpty, !path.utf8.contains(0) else { throw OutputFault.create(path, ENOENT) }
    var found = stat()
    guard stat(path, &found) == 0 else {
      guard errno == ENOENT else { throw OutputFault.create(path) }
      kind = .new
      try Self.checkFolder(of: path)
      return
    }
    identity = Identity(found)
    switch found.st_mode & S_IFMT {
    case S_IFDIR:
      throw GeosegError(.outputIsFolder, ["file": .text(path)], at: Location(file: path))
    case S_IFREG:
      kind = .existing
      mode = found.st_mode & 0o777
      guard overwrite else {
        throw GeosegError(.outputExists, ["file": .text(path)], at: Location(file: path))
      }
      guard access(path, W_OK) == 0 else { throw OutputFault.create(path) }
      if let resolved = realpath(path, nil) {
        target = String(cString: resolved)
        free(resolved)
      }
      try Self.checkFolder(of: target)
    default: kind = .special
    }
  }

  /// The open descriptor that a path stands for.
  ///
  /// The file behind `/dev/stdout` was made by the shell; it is no output of an earlier run.
  static func descriptor(_ path: String) -> Int32? {
    switch path {
    case "-", "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default: break
    }
    for prefix in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(prefix) {
      return Int32(path.dropFirst(prefix.count)).flatMap { $0 >= 0 ? $0 : nil }
    }
    return nil
  }

  /// The part before the last slash, `.` when there is none.
  var folder: String { Self.folder(of: target) }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func checkFolder(of path: String) throws(GeosegError) {
    let folder = folder(of: path)
    var found = stat()
    if path.hasSuffix("/") {
      throw GeosegError(.outputIsFolder, ["file": .text(path)], at: Location(file: path))
    }
    guard stat(folder, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else {
      throw GeosegError(
        .outputFolderMissing, ["file": .text(path), "folder": .text(folder)],
        at: Location(file: path))
    }
    guard access(folder, W_OK | X_OK) == 0 else { throw OutputFault.create(path) }
  }
}

extension OutputPath.Identity {
  init(_ found: stat) {
    device = UInt64(truncatingIfNeeded: found.st_dev)
    node = UInt64(truncatingIfNeeded: found.st_ino)
  }

  /// The identity of an existing file, nil when there is none.
  init?(ofFile path: String) {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    self.init(found)
  }
}

extension OutputPath {
  /// Whether a device, pipe, socket or open descriptor is at a path.
  static func isSpecial(_ path: String) -> Bool {
    if descriptor(path) != nil { return true }
    var found = stat()
    guard !path.utf8.contains(0), stat(path, &found) == 0 else { return false }
    let type = found.st_mode & S_IFMT
    return type != S_IFREG && type != S_IFDIR
  }
}
