import GeoCore
import TestSupport
import Testing

@Suite("damaged OpenStreetMap files")
struct OSMFaultTests {
  static let file = OSMStreetsTests.crossroads

  static func code(_ bytes: [UInt8]) throws -> String? {
    do throws(GeosegError) {
      _ = try OSMStreets.read(InputFile(name: "town.osm.pbf", bytes: bytes), mode: .walk)
      return nil
    } catch { return error.diagnostics[0].kind.code }
  }

  /// The header, then one block with a group.
  static func withGroup(_ group: [UInt8], texts: [String] = ["", "highway", "path"]) -> [UInt8] {
    file.block("OSMHeader", file.headerContent)
      + file.block("OSMData", file.content(texts: texts, group: group))
  }

  static func way(
    keys: [UInt8] = [1], values: [UInt8] = [2], refs: [UInt8] = [2, 2]
  ) -> [UInt8] {
    withGroup(
      OSMBytes.field(
        3,
        OSMBytes.number(1, 5) + OSMBytes.field(2, keys) + OSMBytes.field(3, values)
          + OSMBytes.field(8, refs)))
  }

  @Test("every file cut short is an error or fewer whole blocks, never a crash")
  func truncated() throws {
    let bytes = Self.file.bytes
    var whole = 0
    for count in 0..<bytes.count {
      let code = try Self.code(Array(bytes[..<count]))
      if code == nil { whole += 1 } else { #expect(code == "GS800") }
    }
    // Between two blocks a file looks whole: after the header and after the nodes.
    #expect(whole == 2)
  }

  @Test("what the header requires is looked at")
  func features() throws {
    var file = Self.file
    file.required.append("HistoricalInformation")
    #expect(try Self.code(file.bytes) == "GS802")
    file.required = ["OsmSchema-V0.6", "Sparkles"]
    #expect(try Self.code(file.bytes) == "GS801")
    file.required = []
    file.optional = ["Sparkles", "Sort.Type_then_ID"]
    #expect(try Self.code(file.bytes) == nil)
  }

  @Test("blocks before a header, and blocks of unknown kind")
  func kinds() throws {
    let file = Self.file
    let data = file.block("OSMData", file.content(texts: [""], group: []))
    #expect(try Self.code(data) == "GS800")
    let header = file.block("OSMHeader", file.headerContent)
    #expect(try Self.code(header + file.block("Sparkles", [1, 2, 3]) + data) == nil)
  }

  @Test("lengths beyond what the format allows are refused before memory is taken")
  func limits() throws {
    let file = Self.file
    let header = file.block("OSMHeader", file.headerContent)
    #expect(try Self.code(header + [0, 1, 0, 1] + [UInt8](repeating: 0, count: 70_000)) == "GS800")
    #expect(try Self.code(header + [0, 0, 0, 0]) == "GS800")
    #expect(try Self.code(header + OSMBytes.framed("OSMData", [], size: 1 << 26)) == "GS800")
    #expect(try Self.code(header + OSMBytes.framed("OSMData", [], size: .max)) == "GS800")
    let packed = OSMBytes.deflated([1, 2, 3])
    for size: UInt64 in [0, 2, 4, 33 << 20, .max] {
      let blob = OSMBytes.number(2, size) + OSMBytes.field(3, packed)
      #expect(try Self.code(header + OSMBytes.framed("OSMData", blob)) == "GS800")
    }
  }

  @Test("other ways of packing are named")
  func packing() throws {
    let header = Self.file.block("OSMHeader", Self.file.headerContent)
    for field: UInt64 in 4...7 {
      let blob = OSMBytes.number(2, 3) + OSMBytes.field(field, [1, 2, 3])
      #expect(try Self.code(header + OSMBytes.framed("OSMData", blob)) == "GS803")
    }
    #expect(try Self.code(header + OSMBytes.framed("OSMData", [])) == "GS800")
  }

  @Test("numbers that do not fit are refused")
  func numbers() throws {
    #expect(try Self.code(Self.way()) == nil)
    #expect(try Self.code(Self.way(keys: [9])) == "GS800")
    #expect(try Self.code(Self.way(values: [3])) == "GS800")
    #expect(try Self.code(Self.way(values: [2, 2])) == "GS800")
    #expect(try Self.code(Self.way(keys: [1, 1])) == "GS800")
    #expect(try Self.code(Self.way(refs: [0x80])) == "GS800")
    let tooLong = [UInt8](repeating: 0xFF, count: 10) + [0]
    #expect(try Self.code(Self.way(refs: tooLong)) == "GS800")
    #expect(try Self.code(Self.way(refs: [UInt8](repeating: 0xFF, count: 9) + [2])) == "GS800")
    #expect(try Self.code(Self.way(refs: [UInt8](repeating: 0xFF, count: 9) + [1, 2])) == nil)
  }

  @Test("dense nodes of unequal lists are refused")
  func unequal() throws {
    let dense =
      OSMBytes.field(1, [2, 2]) + OSMBytes.field(8, [2, 2]) + OSMBytes.field(9, [2])
    #expect(try Self.code(Self.withGroup(OSMBytes.field(2, dense))) == "GS800")
    let more =
      OSMBytes.field(1, [2]) + OSMBytes.field(8, [2, 2]) + OSMBytes.field(9, [2])
    #expect(try Self.code(Self.withGroup(OSMBytes.field(2, more))) == "GS800")
  }

  @Test("a node that is nowhere on earth is a missing one")
  func nowhere() throws {
    var file = Self.file
    file.granularity = 1_000_000_000
    file.nodes = [.init(1, 10, 10), .init(2, 200, 10), .init(3, 20, 91), .init(4, 180, -90)]
    file.ways = [.init(1, [1, 2, 3, 4], [("highway", "path")])]
    file.packing = .none
    let streets = try OSMStreetsTests.read(file)
    #expect(streets.counts.missingReferences == 2)
    #expect(streets.lines.count == 0)
  }

  @Test("changed bytes never crash the reader")
  func mutated() throws {
    var random = SeededRandom(seed: 42)
    var file = Self.file
    for packing in OSMBytes.Packing.allCases {
      file.packing = packing
      let bytes = file.bytes
      var failed = 0
      for _ in 0..<TestEffort.iterations("GEOSEG_FUZZ", usual: 2000) {
        var changed = bytes
        for _ in 0...Int.random(in: 0...3, using: &random) {
          changed[Int.random(in: 0..<changed.count, using: &random)] = .random(
            in: 0...255, using: &random)
        }
        if try Self.code(changed) != nil { failed += 1 }
      }
      #expect(failed > 0)
    }
  }
}
