/// Many short texts in one buffer of UTF-8 bytes, found by row.
public struct TextStore: Sendable, Hashable {
  public private(set) var bytes: [UInt8]
  /// Row r is `bytes[offsets[r]..<offsets[r + 1]]`.
  public private(set) var offsets: [Int]

  public init() {
    bytes = []
    offsets = [0]
  }

  public init(_ texts: some Sequence<String>) {
    self.init()
    for text in texts { append(text) }
  }

  /// Takes over bytes and offsets as they are.
  ///
  /// Precondition: offsets start at 0, never fall, and end at the number of bytes.
  init(bytes: [UInt8], offsets: [Int]) {
    precondition(offsets.first == 0 && offsets.last == bytes.count, "offsets and bytes differ")
    self.bytes = bytes
    self.offsets = offsets
  }

  public var count: Int { offsets.count - 1 }

  public subscript(row: Int) -> String {
    String(decoding: bytes[offsets[row]..<offsets[row + 1]], as: UTF8.self)
  }

  /// The UTF-8 bytes of one row.
  public func utf8(_ row: Int) -> ArraySlice<UInt8> { bytes[offsets[row]..<offsets[row + 1]] }

  public func isEmpty(_ row: Int) -> Bool { offsets[row] == offsets[row + 1] }

  public mutating func append(_ text: String) { append(utf8: text.utf8) }

  public mutating func append(utf8: some Sequence<UInt8>) {
    bytes.append(contentsOf: utf8)
    offsets.append(bytes.count)
  }

  public mutating func append(utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: utf8)
    offsets.append(bytes.count)
  }

  /// Appends all rows of another store after this one's.
  public mutating func append(contentsOf other: TextStore) {
    let base = bytes.count
    bytes.append(contentsOf: other.bytes)
    offsets.append(contentsOf: other.offsets.dropFirst().map { $0 + base })
  }

  public mutating func reserve(rows: Int, bytes count: Int) {
    bytes.reserveCapacity(count)
    offsets.reserveCapacity(rows + 1)
  }
}
