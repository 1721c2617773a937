internal import GeoCore
internal import Glibc

/// Where every run begins and ends: errors, messages and exit status meet here.
@main
enum Main {
  static func main() {
    let status = Launch(arguments: Array(CommandLine.arguments.dropFirst())).run()
    exit(status.rawValue)
  }
}
