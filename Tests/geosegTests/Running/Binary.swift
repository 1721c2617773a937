import Foundation

/// The program as users run it: found beside the test bundle, started through a shell.
enum Binary {
  /// The real binary of the same build as these tests.
  static let url: URL = {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appendingPathComponent("geoseg")
  }()

  /// The package root.
  static let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct Result: Equatable {
    var output: String
    var error: String
    var status: Int32
  }

  /// Runs a shell command in which `geoseg` is the real binary, and waits for its end.
  ///
  /// - Parameters:
  ///   - folder: the working folder.
  ///   - environment: variables beside PATH, HOME, LANG and TERM.
  static func run(
    _ command: String, in folder: URL, environment: [String: String] = [:]
  ) throws -> Result {
    let scratch = try Scratch()
    let process = try start(command, in: folder, environment: environment, scratch: scratch)
    process.waitUntilExit()
    return try result(of: process, scratch: scratch)
  }

  static func start(
    _ command: String, in folder: URL, environment: [String: String] = [:], scratch: Scratch
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    var variables = [
      "PATH": binaryFolder.path + ":/usr/local/bin:/usr/bin:/bin", "HOME": scratch.url.path,
      "LANG": "C.UTF-8", "TERM": "xterm-256color",
    ]
    variables.merge(environment) { _, new in new }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try scratch.handle("stdout")
    process.standardError = try scratch.handle("stderr")
    try process.run()
    return process
  }

  static func result(of process: Process, scratch: Scratch) throws -> Result {
    Result(
      output: try scratch.text("stdout"), error: try scratch.text("stderr"),
      status: process.terminationReason == .uncaughtSignal
        ? 128 + process.terminationStatus : process.terminationStatus)
  }

  private static let binaryFolder = url.deletingLastPathComponent()
}

/// A folder that is gone when its last user is.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("geoseg-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func handle(_ name: String) throws -> FileHandle {
    let file = url.appendingPathComponent(name)
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    return try FileHandle(forWritingTo: file)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Names of the files in it, hidden ones too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}
