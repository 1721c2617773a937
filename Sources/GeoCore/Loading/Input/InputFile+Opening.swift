internal import Glibc

extension InputFile {
  /// Opens a file, or standard input for `-`.
  ///
  /// A relative path is taken from `folder` (such as that of a plan file), else from the working
  /// folder. Errors: a missing file (`GS101`), one that may not be read or is a folder (`GS102`),
  /// a failing read (`GS103`), damaged gzip data (`GS105`).
  public static func open(
    _ path: String, folder: String? = nil
  ) throws(GeosegError) -> InputFile {
    if path == "-" {
      return try InputFile(name: "stdin", stored: storage(of: STDIN_FILENO, name: "stdin"))
    }
    let full = path.hasPrefix("/") ? path : folder.map { $0 + "/" + path } ?? path
    let name = InputName.shown(path, folder: folder)
    let descriptor = Glibc.open(full, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw openingError(errno, full, name: name) }
    defer { close(descriptor) }
    return try InputFile(name: name, stored: storage(of: descriptor, name: name))
  }

  private static func openingError(_ code: Int32, _ full: String, name: String) -> GeosegError {
    let cause = String(cString: strerror(code))
    let location = Location(file: name)
    guard code == ENOENT || code == ENOTDIR else {
      return GeosegError(.unreadableInput, ["name": .text(name)], at: location, cause: cause)
    }
    let near = InputName.near(full)
    let hint: Phrase =
      near.isEmpty
      ? Phrase(en: "check the name and the folder", sv: "kontrollera namnet och mappen")
      : Phrase(
        en: "check the name; files there: \(near.joined(separator: ", "))",
        sv: "kontrollera namnet; filer där: \(near.joined(separator: ", "))")
    return GeosegError(
      .missingInput, ["name": .text(name), "hint": .phrase(hint)], at: location, cause: cause)
  }

  /// Maps a regular file; reads anything else to its end.
  private static func storage(
    of descriptor: Int32, name: String
  ) throws(GeosegError) -> ByteStorage {
    func failed(_ kind: DiagnosticKind, _ code: Int32) -> GeosegError {
      GeosegError(
        kind, ["name": .text(name)], at: Location(file: name),
        cause: String(cString: strerror(code)))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failed(.readFailed, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      throw failed(.unreadableInput, EISDIR)
    case S_IFREG where status.st_size > 0 && lseek(descriptor, 0, SEEK_CUR) == 0:
      // Some file systems cannot map; then the file is read like a stream.
      if let storage = ByteStorage.map(descriptor: descriptor, count: Int(status.st_size)) {
        return storage
      }
    default: break
    }

    var buffer = try GrowingBytes(capacity: 1 << 16)
    while true {
      let room = try buffer.room(for: 1 << 16)
      let got = Glibc.read(descriptor, room, buffer.spare)
      if got == 0 { return buffer.finished() }
      if got > 0 {
        buffer.advance(by: got)
      } else if errno != EINTR {
        throw failed(.readFailed, errno)
      }
    }
  }
}
