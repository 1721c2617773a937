/// The text of a table as UTF-8 bytes without byte-order mark, whatever it was written in.
struct TableText {
  let encoding: CSVOptions.Encoding
  let hasByteOrderMark: Bool
  /// The text, when it had to be decoded.
  private let decoded: [UInt8]?
  /// Where the text begins in the file's own bytes, when they are UTF-8.
  private let skipped: Int

  /// Finds the encoding and decodes where needed.
  ///
  /// A byte-order mark decides; else text that is well-formed UTF-8 is that, and text with more
  /// stray bytes than well-formed sequences is Windows-1252. UTF-16 without a mark is recognised
  /// by its zero bytes.
  ///
  /// - Complexity: O(bytes)
  init(
    _ bytes: UnsafeRawBufferPointer, encoding asked: CSVOptions.Encoding?, file: String
  ) throws(GeosegError) {
    let mark = Self.byteOrderMark(bytes)
    let stated = asked ?? mark?.encoding
    let found: CSVOptions.Encoding
    if let stated { found = stated } else { found = try Self.guessed(bytes, file: file) }
    let length = mark?.encoding == found ? mark?.length ?? 0 : 0
    encoding = found
    hasByteOrderMark = length > 0
    skipped = length
    let body = UnsafeRawBufferPointer(rebasing: bytes[length...])
    switch found {
    case .utf8:
      decoded = nil
      let check = UTF8Scan(body)
      if let fault = check.firstFault { throw Self.broken(bytes, at: fault + length, file: file) }
    case .windows1252: decoded = Windows1252.utf8(body)
    case .utf16LittleEndian: decoded = try Self.utf8(utf16: body, bigEndian: false, file: file)
    case .utf16BigEndian: decoded = try Self.utf8(utf16: body, bigEndian: true, file: file)
    }
  }

  /// The UTF-8 text; `original` are the bytes the text was made from.
  func withBytes<Result>(
    of original: UnsafeRawBufferPointer,
    _ body: (UnsafeBufferPointer<UInt8>) throws(GeosegError) -> Result
  ) throws(GeosegError) -> Result {
    guard let decoded else {
      return try body(
        UnsafeRawBufferPointer(rebasing: original[skipped...]).assumingMemoryBound(to: UInt8.self))
    }
    var outcome: Swift.Result<Result, GeosegError>?
    decoded.withUnsafeBufferPointer { buffer in
      do throws(GeosegError) {
        outcome = .success(try body(buffer))
      } catch {
        outcome = .failure(error)
      }
    }
    guard let outcome else {
      throw GeosegError(.internalFault, ["what": "decoded text was not read"])
    }
    return try outcome.get()
  }

  private static func byteOrderMark(
    _ bytes: UnsafeRawBufferPointer
  ) -> (encoding: CSVOptions.Encoding, length: Int)? {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return (.utf8, 3) }
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16BigEndian, 2) }
    return nil
  }

  private static func guessed(
    _ bytes: UnsafeRawBufferPointer, file: String
  ) throws(GeosegError) -> CSVOptions.Encoding {
    var zeros = (even: 0, odd: 0)
    let sample = min(bytes.count, 4096)
    for i in 0..<sample where bytes[i] == 0 {
      if i.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd * 4 > sample, zeros.even * 16 < sample { return .utf16LittleEndian }
    if zeros.even * 4 > sample, zeros.odd * 16 < sample { return .utf16BigEndian }
    let scan = UTF8Scan(bytes)
    guard let fault = scan.firstFault else { return .utf8 }
    if scan.faults > scan.sequences { return .windows1252 }
    throw broken(bytes, at: fault, file: file)
  }

  private static func broken(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, file: String
  ) -> GeosegError {
    var line = 1
    var lineStart = 0
    for i in 0..<min(offset, bytes.count) where bytes[i] == 0x0A {
      line += 1
      lineStart = i + 1
    }
    let byte = offset < bytes.count ? bytes[offset] : 0
    let hex = String(byte, radix: 16, uppercase: true)
    let position = Location.Position(byte: offset, line: line, column: offset - lineStart + 1)
    return GeosegError(
      .brokenTableText, ["line": .integer(line), "byte": .text(hex)],
      at: Location(file: file, position: position))
  }

  private static func utf8(
    utf16 bytes: UnsafeRawBufferPointer, bigEndian: Bool, file: String
  ) throws(GeosegError) -> [UInt8] {
    if !bytes.count.isMultiple(of: 2) { throw broken(bytes, at: bytes.count - 1, file: file) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    let units = (0..<bytes.count / 2).lazy.map { i -> UInt16 in
      let first = UInt16(bytes[2 * i])
      let second = UInt16(bytes[2 * i + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    let broken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { out.append($0) }
    if broken {
      throw GeosegError(
        .brokenTableText, ["line": .integer(1 + out.count { $0 == 0x0A }), "byte": "UTF-16"],
        at: Location(file: file))
    }
    return out
  }
}
