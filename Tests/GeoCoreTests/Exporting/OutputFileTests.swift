import Foundation
import Testing

@testable import GeoCore

/// A fresh folder that goes away with the test.
private final class Folder {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "geoseg-test-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func text(_ name: String) -> String? { try? String(contentsOfFile: file(name), encoding: .utf8) }
}

private func kind(_ body: () throws -> Void) -> DiagnosticKind? {
  do {
    try body()
    return nil
  } catch {
    return (error as? GeosegError)?.diagnostics.first?.kind
  }
}

private func sample(_ name: String = "t", rows: Int = 1) -> Layer {
  var geometry = GeometryColumn(crs: .wgs84)
  for i in 0..<rows { geometry.appendPoint(x: Double(i % 180), y: 1) }
  return Layer(
    name: name, table: FeatureTable(count: rows, geometry: geometry),
    provenance: Provenance(["version": "0"]))
}

@Suite("files that appear whole or not at all", .serialized)
struct OutputFileTests {
  @Test("nothing is seen before the commit, and all of it after") func atomic() throws {
    let folder = Folder()
    let file = try OutputFile(at: folder.file("a.geojson"))
    try file.write("text")
    #expect(!folder.names.contains("a.geojson") && folder.names.count == 1)
    try file.finish()
    try file.commit()
    #expect(folder.names == ["a.geojson"])
    #expect(folder.text("a.geojson") == "text")
    #expect(TemporaryFiles.count == 0)
  }

  @Test("a file that is dropped leaves nothing behind") func dropped() throws {
    let folder = Folder()
    do {
      let file = try OutputFile(at: folder.file("a.geojson"))
      try file.write("half")
    }
    #expect(folder.names.isEmpty && TemporaryFiles.count == 0)
  }

  @Test("a signal can remove unfinished files") func signal() throws {
    let folder = Folder()
    let file = try OutputFile(at: folder.file("a.geojson"))
    try file.write("half")
    #expect(folder.names.count == 1)
    TemporaryFiles.removeAll()
    #expect(folder.names.isEmpty)
  }

  @Test("an existing file is kept unless told otherwise") func existing() throws {
    let folder = Folder()
    let path = folder.file("a.geojson")
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    let refused = kind { _ = try OutputFile(at: path) }
    #expect(refused == .outputExists && refused?.exit == .cannotCreateOutput)
    #expect(folder.text("a.geojson") == "old")
    let file = try OutputFile(at: path, overwrite: true)
    try file.write("new")
    #expect(folder.text("a.geojson") == "old")
    try file.finish()
    try file.commit()
    #expect(folder.text("a.geojson") == "new" && folder.names == ["a.geojson"])
  }

  @Test("overwriting keeps permissions and follows links") func links() throws {
    let folder = Folder()
    try "old".write(toFile: folder.file("real.json"), atomically: false, encoding: .utf8)
    #expect(chmod(folder.file("real.json"), 0o640) == 0)
    #expect(symlink("real.json", folder.file("link.json")) == 0)
    let file = try OutputFile(at: folder.file("link.json"), overwrite: true)
    try file.write("new")
    try file.finish()
    try file.commit()
    #expect(folder.text("real.json") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("real.json"))
    #expect((attributes[.posixPermissions] as? Int) == 0o640)
    let link = try FileManager.default.attributesOfItem(atPath: folder.file("link.json"))
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test("a file that came up meanwhile is not replaced") func race() throws {
    let folder = Folder()
    let file = try OutputFile(at: folder.file("a.json"))
    try file.finish()
    try "theirs".write(toFile: folder.file("a.json"), atomically: false, encoding: .utf8)
    #expect(kind { try file.commit() } == .outputExists)
    file.discard()
    #expect(folder.text("a.json") == "theirs" && folder.names == ["a.json"])
  }

  @Test("missing folders, folders and odd names are told apart") func places() throws {
    let folder = Folder()
    #expect(kind { _ = try OutputFile(at: folder.file("no/a.json")) } == .outputFolderMissing)
    #expect(kind { _ = try OutputFile(at: folder.path) } == .outputIsFolder)
    #expect(kind { _ = try OutputFile(at: folder.file("a.json/")) } == .outputIsFolder)
    #expect(kind { _ = try OutputFile(at: "") } == .cannotCreate)
    let long = String(repeating: "å", count: 200) + ".json"
    #expect(kind { _ = try OutputFile(at: folder.file(long)) } == .cannotCreate)
    try "x".write(toFile: folder.file("f"), atomically: false, encoding: .utf8)
    let under = kind { _ = try OutputFile(at: folder.file("f/a.json")) }
    #expect(under?.exit == .cannotCreateOutput)
  }

  @Test("a folder that may not be written to is refused", .enabled(if: geteuid() != 0))
  func readOnly() throws {
    let folder = Folder()
    #expect(chmod(folder.path, 0o555) == 0)
    defer { chmod(folder.path, 0o755) }
    #expect(kind { _ = try OutputFile(at: folder.file("a.json")) } == .cannotCreate)
  }

  @Test("a file system that takes no files is refused", .enabled(if: access("/proc", F_OK) == 0))
  func readOnlySystem() {
    let found = kind { _ = try OutputFile(at: "/proc/geoseg.json") }
    #expect(found?.exit == .cannotCreateOutput)
  }

  @Test("a full disk is a failed write", .enabled(if: access("/dev/full", W_OK) == 0))
  func fullDisk() {
    let found = kind {
      let set = OutputSet()
      _ = try set.write(sample(rows: 1000), to: "/dev/full")
      try set.commit()
    }
    #expect(found == .writeFailed && found?.exit == .readWriteFailed)
  }

  @Test("devices are written directly, even when they exist") func devices() throws {
    let set = OutputSet()
    _ = try set.write(sample(), to: "/dev/null")
    try set.commit()
    #expect(TemporaryFiles.count == 0)
  }

  @Test(
    "a descriptor of the shell is written where it stands",
    .enabled(if: access("/dev/fd", F_OK) == 0))
  func descriptors() throws {
    let folder = Folder()
    let descriptor = open(folder.file("made-by-shell"), O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    #expect(write(descriptor, "a", 1) == 1)
    let set = OutputSet()
    let path = "/dev/fd/\(descriptor)"
    try set.check([path, "/dev/stdout"])
    let sink = try set.open(path)
    try sink.write("b")
    try set.commit()
    #expect(write(descriptor, "c", 1) == 1)
    #expect(folder.text("made-by-shell") == "abc")
    #expect(kind { try set.check(["-", "/dev/stdout"]) } == .outputTwice)
    #expect(kind { _ = try OutputFormat.of("/dev/shm/a.shp") } == .unknownEnding)
  }

  @Test("a closed pipe ends quietly") func closedPipe() throws {
    let folder = Folder()
    let path = folder.file("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let before = Foundation.signal(SIGPIPE, SIG_IGN)
    defer { _ = Foundation.signal(SIGPIPE, before) }
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    let file = try OutputFile(at: path)
    close(reader)
    let found = kind { try file.write("text") }
    #expect(found == .outputClosed && found?.exit == .done)
  }

  @Test("several outputs appear together or not at all") func together() throws {
    let folder = Folder()
    let set = OutputSet()
    _ = try set.write(sample(), to: folder.file("a.geojson"))
    _ = try set.write(sample(), to: folder.file("b.csv"))
    #expect(!folder.names.contains { !$0.hasPrefix(".") })
    try set.commit()
    #expect(folder.names == ["a.geojson", "b.csv", "b.csv.provenance.json"])

    let second = OutputSet()
    _ = try second.write(sample(), to: folder.file("c.geojson"))
    _ = try second.write(sample(), to: folder.file("d.geojson"))
    try "theirs".write(toFile: folder.file("d.geojson"), atomically: false, encoding: .utf8)
    #expect(kind { try second.commit() } == .outputExists)
    #expect(folder.names == ["a.geojson", "b.csv", "b.csv.provenance.json", "d.geojson"])
  }

  @Test("every fault of the paths is found before work starts") func check() throws {
    let folder = Folder()
    try "in".write(toFile: folder.file("in.geojson"), atomically: false, encoding: .utf8)
    try "old".write(toFile: folder.file("old.geojson"), atomically: false, encoding: .utf8)
    let set = OutputSet(inputs: [folder.file("in.geojson")])
    let error = #expect(throws: GeosegError.self) {
      try set.check([
        folder.file("in.geojson"), folder.file("old.geojson"), folder.file("a.shp"),
        folder.file("b.geojson"), folder.path + "/./b.geojson", folder.file("x/c.csv"), "/dev/null",
      ])
    }
    #expect(
      error?.diagnostics.map(\.kind) == [
        .outputIsInput, .outputExists, .unknownEnding, .outputTwice, .outputFolderMissing,
        .outputFolderMissing,
      ])
    let careless = OutputSet(overwrite: true, inputs: [folder.file("in.geojson")])
    #expect(kind { try careless.check([folder.file("in.geojson")]) } == .outputIsInput)
    try careless.check([folder.file("old.geojson"), folder.file("new.ndjson"), "-"])
  }

  @Test("the ending chooses the format") func formats() throws {
    #expect(try OutputFormat.of("a.geojson") == (.geoJSON, false))
    #expect(try OutputFormat.of("A.JSON") == (.geoJSON, false))
    #expect(try OutputFormat.of("a.geojsonl.gz") == (.geoJSONLines, true))
    #expect(try OutputFormat.of("a.geojsons") == (.geoJSONSequence, false))
    #expect(try OutputFormat.of("b.x/a.csv") == (.csv, false))
    #expect(try OutputFormat.of("-") == (.geoJSON, false))
    for path in ["a", "a.shp", "a.csv/b", ".gz", "a.geojson.bz2", ""] {
      #expect(kind { _ = try OutputFormat.of(path) } == .unknownEnding, "\(path)")
    }
  }

  @Test("a sequence in another system than WGS 84 is refused before work starts")
  func sequenceSystem() throws {
    let folder = Folder()
    let options = OutputOptions(crs: .sweref99TM)
    let path = folder.file("a.geojsonl")
    #expect(kind { try OutputSet().check([path], options: options) } == .sequenceInWGS84)
    #expect(
      kind { _ = try OutputSet().write(sample(), to: path, options: options) } == .sequenceInWGS84)
    #expect(folder.names.isEmpty)
  }

  @Test("compressed output unpacks to the same bytes", .enabled(if: access("/bin/gzip", X_OK) == 0))
  func gzip() throws {
    let folder = Folder()
    let set = OutputSet()
    _ = try set.write(sample(rows: 30_000), to: folder.file("a.geojson.gz"))
    _ = try set.write(sample(rows: 30_000), to: folder.file("b.geojson"))
    _ = try set.write(sample(rows: 30_000), to: folder.file("c.geojson.gz"))
    try set.commit()
    let packed = try Data(contentsOf: URL(fileURLWithPath: folder.file("a.geojson.gz")))
    #expect(try packed == Data(contentsOf: URL(fileURLWithPath: folder.file("c.geojson.gz"))))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-d", folder.file("a.geojson.gz")]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(folder.text("a.geojson") == folder.text("b.geojson"))
    #expect(packed.count < 300_000)
  }
}

@Suite("provenance")
struct ProvenanceTests {
  @Test("checksums are those of FIPS 180-4") func sha256() throws {
    #expect(
      SHA256.hex(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    var sum = SHA256()
    for _ in 0..<1000 {
      Array(repeating: UInt8(ascii: "a"), count: 1000).withUnsafeBytes { sum.update($0) }
    }
    #expect(
      sum.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("a file has the checksum of its bytes") func file() throws {
    let folder = Folder()
    let bytes = Data((0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try bytes.write(to: URL(fileURLWithPath: folder.file("a")))
    let sum = try SHA256.hex(ofFile: folder.file("a"))
    #expect(sum.hex == SHA256.hex(Array(bytes)) && sum.bytes == 700_000)
    #expect(kind { _ = try SHA256.hex(ofFile: folder.file("none")) } == .checksumFailed)
  }

  @Test("the record names inputs, systems and transforms, and no machine") func record() throws {
    let uppsala = points(.wgs84, [(17.6, 59.8)])
    let projector = try Projector(from: .wgs84, to: .sweref99TM, around: uppsala)
    let record = ProvenanceRecord(
      plan: ["zones": "deso.geojson"],
      inputs: [
        .init(
          role: "zones", name: "deso.geojson", sha256: "ab", bytes: 12, crs: .wgs84,
          transform: projector.record)
      ],
      computing: try MetricCRS.choose(for: uppsala), methods: [.init("population_at", "cells")],
      seed: .max)
    let json = record.provenance.members
    #expect(json["version"] == .string(GeosegVersion.current))
    #expect(json["crs"]?["computing"] == "EPSG:3006")
    #expect(json["crs"]?["chosen"] == "sweden")
    #expect(json["seed"] == "18446744073709551615")
    guard case .array(let inputs)? = json["inputs"] else {
      Issue.record("no inputs")
      return
    }
    #expect(inputs.first?["transform"]?["accuracy_m"] == 1.0)
    #expect(inputs.first?["transform"]?["network"] == "off")
  }
}
