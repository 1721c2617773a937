import Foundation

/// Another program that is measured beside ours, run as a subprocess when it is there.
enum Peer {
  /// The full path of a program on `PATH`, nil when it is not installed.
  static func find(_ program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for folder in path.split(separator: ":") {
      let candidate = "\(folder)/\(program)"
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    return nil
  }

  /// Whether Python has these modules.
  static func hasPython(modules: [String]) -> Bool {
    let imports = modules.map { "import \($0)" }.joined(separator: "\n")
    return (try? run("python3", ["-c", imports]))?.status == 0
  }

  /// Runs a program to its end; its standard error is dropped.
  static func run(_ program: String, _ arguments: [String]) throws -> (
    status: Int32, output: String
  ) {
    guard let path = program.contains("/") ? program : find(program) else {
      throw PeerMissing(program: program)
    }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

struct PeerMissing: Error, CustomStringConvertible {
  let program: String
  var description: String { "\(program) is not installed" }
}
