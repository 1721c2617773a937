internal import CCrypto
internal import Glibc

/// The SHA-256 checksum of files and bytes, as 64 hexadecimal digits.
public struct SHA256 {
  private let context: Context

  public init() { context = Context() }

  /// Takes in more bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) { context.update(bytes) }

  /// The checksum of all bytes so far; nothing may be added afterwards.
  public mutating func finish() -> String { context.finish() }

  public static func hex(_ bytes: UnsafeRawBufferPointer) -> String {
    var sum = SHA256()
    sum.update(bytes)
    return sum.finish()
  }

  public static func hex(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes { hex($0) } }

  /// The checksum and length of a file, read in pieces.
  public static func hex(
    ofFile path: String
  ) throws(GeosegError) -> (hex: String, bytes: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFault.read(path) }
    defer { close(descriptor) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { room.deallocate() }
    var sum = SHA256()
    var total = 0
    while true {
      let count = read(descriptor, room.baseAddress, room.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw OutputFault.read(path) }
      if count == 0 { return (sum.finish(), total) }
      sum.update(UnsafeRawBufferPointer(rebasing: room[0..<count]))
      total += count
    }
  }

  private final class Context {
    private let pointer = EVP_MD_CTX_new()

    init() {
      let ready = pointer != nil && EVP_DigestInit_ex(pointer, EVP_sha256(), nil) == 1
      precondition(ready, "libcrypto has no SHA-256")
    }

    deinit { EVP_MD_CTX_free(pointer) }

    func update(_ bytes: UnsafeRawBufferPointer) {
      guard !bytes.isEmpty else { return }
      EVP_DigestUpdate(pointer, bytes.baseAddress, bytes.count)
    }

    func finish() -> String {
      var digest = [UInt8](repeating: 0, count: 32)
      EVP_DigestFinal_ex(pointer, &digest, nil)
      let digits = Array("0123456789abcdef".utf8)
      var hex: [UInt8] = []
      for byte in digest { hex += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
      return String(decoding: hex, as: UTF8.self)
    }
  }
}
