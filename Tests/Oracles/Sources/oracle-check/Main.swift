import Foundation
import GeoCore

/// Reads every reference file of a folder and prints how geoseg's numbers compare.
@main
enum Main {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let isCompat = arguments.contains("--compat")
    arguments.removeAll { $0 == "--compat" }
    guard let path = arguments.first, arguments.count == 1 else {
      stop("usage: oracle-check [--compat] FOLDER", status: 64)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { stop("no folder \(path)", status: 66) }
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { $0.hasSuffix(".json") }.sorted()

    var all = Totals()
    var files = 0
    let towns = AccessTowns()
    for name in names {
      do throws(OracleFault) {
        let document = try OracleFile.document(folder: folder, name: name)
        let entries: [OracleEntry]
        if let file = try OracleFile(document, folder: folder) {
          entries = file.entries
        } else if let file = AccessFile(document, folder: folder, name: name, towns: towns) {
          entries = file.entries
        } else {
          print("\(name): passed over, it is of no form of reference file\n")
          continue
        }
        files += 1
        print(name)
        var totals = Totals()
        for entry in entries {
          let verdict = Verdict(entry, isCompat: isCompat)
          totals.add(verdict)
          print("  \(entry.scope)  \(entry.key)  \(verdict.text)")
        }
        print("  \(totals.text)\n")
        all.add(totals)
      } catch {
        print("\(name): \(error.text)\n")
        all.faults += 1
      }
    }
    if files == 0 && all.faults == 0 { stop("no reference files in \(path)", status: 66) }
    print("all \(files) files: \(all.text)")
    if all.differ > 0 { exit(1) }
    if all.faults > 0 { exit(65) }
  }

  static func stop(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("oracle-check: \(message)\n".utf8))
    exit(status)
  }
}
