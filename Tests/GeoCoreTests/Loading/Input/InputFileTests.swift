import Foundation
import GeoCore
import Testing

private let point = Data(#"{"type":"Point","coordinates":[17.6,59.8]}"#.utf8)

/// A folder of its own for one test, removed afterwards.
private func inFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("geoseg-input-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

/// A gzip member (RFC 1952) with the content in stored blocks.
private func gzip(_ content: Data) -> Data {
  var out = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
  var rest = content[...]
  repeat {
    let block = rest.prefix(60_000)
    rest = rest.dropFirst(block.count)
    let length = UInt16(block.count)
    out += [rest.isEmpty ? 1 : 0]
    out += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
    out += block
  } while !rest.isEmpty
  var crc: UInt32 = ~0
  for byte in content {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  for word in [~crc, UInt32(content.count)] {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { out.append(UInt8(word >> shift & 0xFF)) }
  }
  return out
}

private func code(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return (error as? GeosegError)?.diagnostics[0].kind.code
  }
}

@Suite("inputs are opened as files, streams and gzip data")
struct InputFileTests {
  @Test("a file of any size around a page has its bytes and nothing after")
  func sizes() throws {
    try inFolder { folder in
      for size in [1, 63, 4095, 4096, 4097, 8192] {
        let url = folder.appendingPathComponent("\(size).geojson")
        let content = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 | 1) })
        try content.write(to: url)
        let input = try InputFile.open(url.path)
        #expect(input.byteCount == size)
        #expect(input.withBytes { Data($0) } == content)
        // A text that fills its pages to the last byte reads to its end and no further.
        let spaces = Data(repeating: 0x20, count: max(0, size - point.count))
        try (point + spaces).write(to: url)
        #expect(try GeoJSONReader.load(InputFile.open(url.path)).table.count == 1)
        try (spaces + Data("[".utf8)).write(to: url)
        #expect(code { _ = try GeoJSONReader.load(InputFile.open(url.path)) } == "GS111")
      }
    }
  }

  @Test("a missing file is named with its neighbours")
  func missing() throws {
    try inFolder { folder in
      try point.write(to: folder.appendingPathComponent("homes.geojson"))
      do throws(GeosegError) {
        _ = try InputFile.open("hoems.geojson", folder: folder.path)
        Issue.record("a missing file must not open")
      } catch {
        #expect(error.exit == .inputMissing)
        #expect(error.diagnostics[0].kind.code == "GS101")
        #expect(error.diagnostics[0].location.file == "hoems.geojson")
        #expect(error.diagnostics[0].hint(in: .english).contains("homes.geojson"))
        #expect(error.diagnostics[0].hint(in: .swedish).contains("homes.geojson"))
        #expect(error.diagnostics[0].cause != nil)
      }
    }
  }

  @Test("a folder cannot be read as a file")
  func folder() throws {
    try inFolder { folder in
      do throws(GeosegError) {
        _ = try InputFile.open(folder.path)
        Issue.record("a folder must not open")
      } catch {
        #expect(error.exit == .inputMissing)
        #expect(error.diagnostics[0].kind.code == "GS102")
        #expect(error.diagnostics[0].cause?.isEmpty == false)
      }
      try Data().write(to: folder.appendingPathComponent("empty"))
      let empty = try InputFile.open("empty", folder: folder.path)
      #expect(code { _ = try GeoJSONReader.load(empty) } == "GS104")
    }
  }

  @Test("names stay relative")
  func names() throws {
    try inFolder { folder in
      let file = folder.appendingPathComponent("a.geojson")
      try point.write(to: file)
      #expect(try InputFile.open("a.geojson", folder: folder.path).name == "a.geojson")
      #expect(try InputFile.open("./a.geojson", folder: folder.path).name == "./a.geojson")
      #expect(try InputFile.open(file.path, folder: folder.path).name == "a.geojson")
      let beside = folder.appendingPathComponent("plans").path
      #expect(try InputFile.open(file.path, folder: beside).name == "../a.geojson")
    }
  }

  @Test("gzip data are unpacked, several members as one text")
  func packed() throws {
    let half = point.count / 2
    for packed in [
      gzip(point), gzip(point[..<half]) + gzip(point[half...]), gzip(Data()) + gzip(point),
      gzip(point) + Data(repeating: 0, count: 512),
    ] {
      let input = try InputFile(name: "p.geojson.gz", bytes: packed)
      #expect(input.isCompressed)
      #expect(input.withBytes { Data($0) } == point)
      #expect(input.withStoredBytes { Data($0) } == packed)
      #expect(try GeoJSONReader.load(input).table.geometry?.x == [17.6])
    }
    // Really compressed, with repeats.
    let base64 =
      "H4sIAAAAAAACA6tWKqksSFWyUgrIz8wrUdJRSs7PL0rJzEssSS1Wsoo2NNcz0zG11LOI1VGqAKpKHCZAqRYA39ySEvkA"
      + "AAA="
    let compressed = try #require(Data(base64Encoded: base64))
    #expect(try InputFile(name: "x", bytes: compressed).byteCount == 249)
    #expect(code { _ = try InputFile(name: "x", bytes: compressed.dropLast(9)) } == "GS105")
  }

  @Test("gzip data that are cut, changed or followed by something else are refused")
  func damaged() throws {
    let packed = gzip(point)
    for length in 2..<packed.count {
      #expect(code { _ = try InputFile(name: "x.gz", bytes: packed[..<length]) } == "GS105")
    }
    for index in [3, packed.count / 2, packed.count - 6, packed.count - 2] {
      var broken = packed
      broken[index] ^= 0x55
      #expect(code { _ = try InputFile(name: "x.gz", bytes: broken) } == "GS105", "\(index)")
    }
    #expect(code { _ = try InputFile(name: "x.gz", bytes: packed + Data("more".utf8)) } == "GS105")
    let location = #expect(throws: GeosegError.self) {
      try InputFile(name: "x.gz", bytes: packed.dropLast(3))
    }
    #expect(location?.diagnostics[0].location.position?.byte == packed.count - 3)
  }

  @Test("a large compressed file is unpacked whole")
  func largePacked() throws {
    let content =
      Data(repeating: 0x20, count: 300_000) + point + Data(repeating: 0x0A, count: 99_999)
    let input = try InputFile(name: "big.gz", bytes: gzip(content))
    #expect(input.byteCount == content.count)
    #expect(try GeoJSONReader.load(input).table.count == 1)
  }

  @Test("a pipe is read to its end")
  func pipe() throws {
    let pipe = Pipe()
    let text = Data(repeating: 0x20, count: 200_000) + point
    let writer = Thread { [handle = pipe.fileHandleForWriting] in
      handle.write(text)
      try? handle.close()
    }
    writer.start()
    let input = try InputFile.open("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
    #expect(input.byteCount == text.count)
    #expect(try GeoJSONReader.load(input).table.count == 1)
  }
}
