import Foundation
import GeoCore
import TestSupport
import Testing

/// Files below a shared folder, sorted; empty when the folder is missing.
private func files(below folder: String) -> [URL] {
  guard let root = SharedData.url(folder) else { return [] }
  let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
  return (found?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
    .sorted { $0.path < $1.path }
}

private func loaded(_ url: URL) throws(GeosegError) -> LoadedTable {
  try GeoJSONReader.load(InputFile.open(url.path), context: RunContext(threads: 2))
}

@Suite("every hostile file either loads or is refused with a reason")
struct HostileFilesTests {
  @Test(
    "every nasty geodata file loads or gives a diagnostic",
    .enabled(if: SharedData.url("data/nasty_geo") != nil))
  func nastyGeodata() throws {
    let all = files(below: "data/nasty_geo")
    #expect(all.count > 300)
    for url in all {
      do throws(GeosegError) {
        let loaded = try loaded(url)
        #expect(loaded.table.geometry?.count == loaded.table.count)
        for error in loaded.diagnostics where error.severity == .error {
          #expect(error.location.position != nil, "\(url.path): \(error.kind.code)")
        }
      } catch {
        #expect(!error.diagnostics[0].message(in: .swedish).contains("{"), "\(url.path)")
        #expect(error.diagnostics[0].location.position != nil, "\(url.path)")
      }
    }
  }

  @Test(
    "the JSON test suite is accepted and rejected as its file names say",
    .enabled(if: SharedData.url("data/json_parsing") != nil))
  func jsonSuite() throws {
    let all = files(below: "data/json_parsing").filter { $0.pathExtension == "json" }
    #expect(all.count > 150)
    for url in all {
      let bytes = try Data(contentsOf: url)
      var accepted = true
      bytes.withUnsafeBytes { raw in
        do throws(GeosegError) {
          try JSONSyntax.validate(raw)
          #expect((try? JSONValue.parse(raw)) != nil, "\(url.lastPathComponent)")
        } catch {
          accepted = false
          #expect((try? JSONValue.parse(raw)) == nil, "\(url.lastPathComponent)")
        }
      }
      if url.lastPathComponent.hasPrefix("y_") { #expect(accepted, "\(url.lastPathComponent)") }
      if url.lastPathComponent.hasPrefix("n_") { #expect(!accepted, "\(url.lastPathComponent)") }
      // As GeoJSON none of them is sound, and none may crash.
      do throws(GeosegError) { _ = try loaded(url) } catch { #expect(!error.diagnostics.isEmpty) }
    }
  }
}
