internal import CPROJ
internal import Synchronization

/// One PROJ context, silent and off the network; belongs to one thread at a time.
///
/// Opening the EPSG database costs milliseconds, so finished sessions are kept for the next user.
final class ProjSession: @unchecked Sendable {
  let context: OpaquePointer
  private let log = ProjLog()

  private init?() {
    guard let context = proj_context_create() else { return nil }
    self.context = context
    proj_context_set_enable_network(context, 0)
    proj_context_use_proj4_init_rules(context, 0)
    proj_log_level(context, PJ_LOG_ERROR)
    proj_log_func(context, Unmanaged.passUnretained(log).toOpaque()) { box, _, text in
      guard let box, let text else { return }
      Unmanaged<ProjLog>.fromOpaque(box).takeUnretainedValue().last = String(cString: text)
    }
  }

  deinit { proj_context_destroy(context) }

  /// What PROJ last complained about, and forgets it.
  func takeComplaint() -> String? {
    defer { log.last = nil }
    return log.last
  }

  private static let idle = Mutex<[ProjSession]>([])

  /// A session for the caller alone until `giveBack`.
  static func take() throws(GeosegError) -> ProjSession {
    if let session = idle.withLock({ $0.popLast() }) { return session }
    guard let session = ProjSession() else {
      throw GeosegError(.projUnavailable, cause: "proj_context_create")
    }
    guard proj_context_get_database_path(session.context) != nil else {
      throw GeosegError(.projUnavailable, cause: session.takeComplaint())
    }
    return session
  }

  func giveBack() {
    log.last = nil
    Self.idle.withLock { if $0.count < 16 { $0.append(self) } }
  }

  static func use<Value>(
    _ body: (ProjSession) throws(GeosegError) -> Value
  ) throws(GeosegError) -> Value {
    let session = try take()
    defer { session.giveBack() }
    return try body(session)
  }

  func owned(_ object: OpaquePointer?) -> ProjObject? {
    object.map { ProjObject($0, in: self) }
  }
}

private final class ProjLog {
  var last: String?
}

/// A PROJ object that is destroyed with its last owner.
final class ProjObject {
  let pointer: OpaquePointer
  let session: ProjSession

  init(_ pointer: OpaquePointer, in session: ProjSession) {
    self.pointer = pointer
    self.session = session
  }

  deinit { proj_destroy(pointer) }

  var type: PJ_TYPE { proj_get_type(pointer) }
  var name: String { proj_get_name(pointer).map { String(cString: $0) } ?? "" }
}
