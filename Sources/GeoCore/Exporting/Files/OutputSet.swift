/// All outputs of a run, which appear together at its end or not at all.
public final class OutputSet {
  private let overwrite: Bool
  private let inputs: [(path: String, identity: OutputPath.Identity)]
  private var files: [OutputFile] = []

  /// - Parameters:
  ///   - overwrite: whether existing files may be replaced.
  ///   - inputs: paths of files that are read, and so can never be outputs.
  public init(overwrite: Bool = false, inputs: [String] = []) {
    self.overwrite = overwrite
    self.inputs = inputs.compactMap { path in
      OutputPath.Identity(ofFile: path).map { (path, $0) }
    }
  }

  /// Whether all paths could be written, before any work is done; every fault at once.
  ///
  /// Throws `outputExists`, `outputIsInput`, `outputTwice`, `unknownEnding`, `sequenceInWGS84` and what
  /// else
  /// `OutputFile` throws.
  public func check(
    _ paths: [String], options: OutputOptions = OutputOptions()
  ) throws(GeosegError) {
    var faults: [Diagnostic] = []
    var seen: Set<String> = []
    for path in paths.flatMap(Self.withSidecar) {
      do throws(GeosegError) {
        if !path.hasSuffix(Self.sidecarEnding) { _ = try options.format(of: path) }
        let found = try look(at: path)
        if found.kind != .special, !seen.insert(found.comparablePath).inserted {
          throw GeosegError(.outputTwice, ["file": .text(path)], at: Location(file: path))
        }
      } catch { faults += error.diagnostics }
    }
    if !faults.isEmpty { throw GeosegError(faults) }
  }

  /// A place for the bytes of one output; it appears with `commit`.
  public func open(_ path: String, gzip: Bool = false) throws(GeosegError) -> any ByteSink {
    let file = try OutputFile(look(at: path))
    files.append(file)
    return gzip ? try GzipSink(file) : file
  }

  /// Closes all files, then gives each its name; on failure new ones are taken away again.
  public func commit() throws(GeosegError) {
    do throws(GeosegError) {
      for file in files { try file.finish() }
      for file in files { try file.commit() }
    } catch {
      discard()
      throw error
    }
    files = []
  }

  /// Drops everything that was written.
  public func discard() {
    for file in files {
      file.withdraw()
      file.discard()
    }
    files = []
  }

  private func look(at path: String) throws(GeosegError) -> OutputPath {
    if let identity = OutputPath.Identity(ofFile: path),
      let input = inputs.first(where: { $0.identity == identity }),
      !OutputPath.isSpecial(path)
    {
      throw GeosegError(
        .outputIsInput, ["file": .text(path), "input": .text(input.path)],
        at: Location(file: path))
    }
    return try OutputPath(path, overwrite: overwrite)
  }

  static let sidecarEnding = ".provenance.json"

  /// The path, and that of the provenance beside it when the format has no place for it.
  static func withSidecar(_ path: String) -> [String] {
    guard let format = try? OutputFormat.of(path).format, !format.holdsProvenance,
      !OutputPath.isSpecial(path)
    else { return [path] }
    return [path, sidecar(of: path)]
  }

  /// Where the provenance of a file goes that has no place for it.
  public static func sidecar(of path: String) -> String { path + sidecarEnding }
}

extension OutputPath {
  /// Equal for two spellings of the same place.
  var comparablePath: String {
    if case .descriptor(let number) = kind { return "fd \(number)" }
    let name =
      target.utf8.lastIndex(of: UInt8(ascii: "/")).map {
        String(target[target.utf8.index(after: $0)...])
      } ?? target
    guard let identity = Identity(ofFile: folder) else { return target }
    return "\(identity.device):\(identity.node)/\(name)"
  }
}
