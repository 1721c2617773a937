internal import CGEOS

/// One reentrant GEOS context with its messages: the only door to the GEOS library.
///
/// A worker and all geometries made with it belong to one thread; make one per worker of
/// `RunContext.mapChunks(count:grain:worker:)`. It works in coordinates relative to `origin`, so
/// that overlays of small things far from the origin keep their digits; what comes back is moved
/// again. Every failure is a `GeosegError` with the library's own text as cause, never a crash.
public final class GEOSWorker {
  let handle: OpaquePointer
  private let messages: GEOSMessages
  /// Point that coordinates are taken relative to, in CRS units.
  public let origin: (x: Double, y: Double)

  public init(origin: (x: Double, y: Double) = (0, 0)) throws(GeosegError) {
    guard let handle = GEOS_init_r() else { throw GeosegError(.geosUnavailable) }
    self.handle = handle
    self.origin = origin
    messages = GEOSMessages()
    let box = Unmanaged.passUnretained(messages).toOpaque()
    _ = GEOSContext_setErrorMessageHandler_r(handle, GEOSMessages.receive, box)
    _ = GEOSContext_setNoticeMessageHandler_r(handle, GEOSMessages.ignore, nil)
  }

  deinit { GEOS_finish_r(handle) }

  /// The version of the GEOS library in use, such as `3.11.1-CAPI-1.17.1`.
  public static var version: String { GEOSversion().map { String(cString: $0) } ?? "?" }

  /// The error for an operation that the library refused, with the text it left behind.
  func failure(_ operation: GEOSOperation, feature: Int? = nil) -> GeosegError {
    let cause = messages.take()
    return GeosegError(
      .geosFailed, ["operation": .phrase(operation.phrase)], at: Location(feature: feature),
      cause: cause.isEmpty ? nil : cause)
  }

  /// Takes over a new geometry, or throws what the library said instead.
  func adopt(
    _ pointer: OpaquePointer?, _ operation: GEOSOperation, feature: Int? = nil
  ) throws(GeosegError) -> GEOSGeometry {
    guard let pointer else { throw failure(operation, feature: feature) }
    return GEOSGeometry(pointer, worker: self)
  }

  /// Reads a predicate: 0 no, 1 yes, 2 an exception was caught.
  func answer(_ value: CChar, _ operation: GEOSOperation) throws(GeosegError) -> Bool {
    switch value {
    case 0: false
    case 1: true
    default: throw failure(operation)
    }
  }
}

/// What the library last complained about.
final class GEOSMessages {
  private var text = ""

  func take() -> String {
    defer { text = "" }
    return text
  }

  static let receive: @convention(c) (UnsafePointer<CChar>?, UnsafeMutableRawPointer?) -> Void = {
    message, box in
    guard let message, let box else { return }
    Unmanaged<GEOSMessages>.fromOpaque(box).takeUnretainedValue().text = String(cString: message)
  }

  static let ignore: @convention(c) (UnsafePointer<CChar>?, UnsafeMutableRawPointer?) -> Void = {
    _, _ in
  }
}
