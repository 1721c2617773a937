internal import CPROJ
internal import Synchronization

/// Moves coordinates from one system to another by one fixed operation.
///
/// x is east and y is north on both sides. The operation is chosen once, for the area that the
/// data cover, and is the same for every point; one whose accuracy nobody knows is refused. PROJ
/// never goes to the network. Several threads may use one projector.
public struct Projector: Sendable {
  public let record: TransformRecord
  /// nil for the identity.
  private let definition: TransformDefinition?

  /// A projector for coordinates that lie where `geometry` lies.
  ///
  /// - Throws: `unknownAccuracy`, `missingGrid`, `noTransform`, `planeNotReferenced`.
  public init(
    from source: CRS, to target: CRS, around geometry: GeometryColumn? = nil
  ) throws(GeosegError) {
    let sample = source == target ? nil : geometry.map { CoordinateSample($0, limit: 2000) }
    try self.init(from: source, to: target, around: sample)
  }

  init(
    from source: CRS, to target: CRS, around sample: CoordinateSample?, rough: Bool = false
  ) throws(GeosegError) {
    if source == target {
      definition = nil
      record = TransformRecord(
        source: source, target: target, operation: "identity", pipeline: nil, accuracyMetres: 0,
        network: false, missingGrids: [], coversData: true)
      return
    }
    if source == .plane || target == .plane {
      throw GeosegError(
        .planeNotReferenced, ["crs": .text((source == .plane ? target : source).shortName)])
    }
    let extent = rough ? nil : try sample?.extent(in: source)
    let session = try ProjSession.take()
    let choice: TransformChoice
    do throws(GeosegError) {
      choice = try TransformChoice.pick(
        from: source, to: target, over: extent, rough: rough, in: session)
    } catch {
      session.giveBack()
      throw error
    }
    let pipeline = proj_as_proj_string(session.context, choice.operation.pointer, PJ_PROJ_5, nil)
    record = TransformRecord(
      source: source, target: target, operation: choice.name,
      pipeline: pipeline.map { String(cString: $0) }, accuracyMetres: choice.accuracyMetres,
      network: proj_context_is_network_enabled(session.context) != 0,
      missingGrids: choice.missingGrids, coversData: choice.coversData)
    definition = TransformDefinition(choice.operation)
  }

  /// Coordinates in the target system; a point outside the operation's domain gets infinities.
  ///
  /// Complexity: O(n); about four million points per second and thread.
  public func project(
    x: [Double], y: [Double], run: RunContext = RunContext()
  ) throws(GeosegError) -> (x: [Double], y: [Double]) {
    precondition(x.count == y.count, "x and y differ")
    guard let definition, !x.isEmpty else { return (x, y) }
    var outX = x
    var outY = y
    let count = x.count
    var failure: GeosegError?
    outX.withUnsafeMutableBufferPointer { px in
      outY.withUnsafeMutableBufferPointer { py in
        let target = CoordinateBuffers(x: px.baseAddress, y: py.baseAddress)
        do throws(GeosegError) {
          _ = try run.mapChunks(
            count: count, grain: 16_384,
            worker: { () throws(GeosegError) in try definition.worker() }
          ) { (worker: inout TransformWorker, range) throws(GeosegError) in
            worker.transform(target, range)
          }
        } catch { failure = error }
      }
    }
    if let failure { throw failure }
    return (outX, outY)
  }

  /// One point in the target system; nil outside the operation's domain.
  public func project(x: Double, y: Double) throws(GeosegError) -> (x: Double, y: Double)? {
    let (px, py) = try project(x: [x], y: [y])
    return px[0].isFinite && py[0].isFinite ? (px[0], py[0]) : nil
  }
}

private struct CoordinateBuffers: @unchecked Sendable {
  let x: UnsafeMutablePointer<Double>?
  let y: UnsafeMutablePointer<Double>?
}

/// The chosen operation, from which every worker makes a copy of its own.
private final class TransformDefinition: Sendable {
  private struct Shared: @unchecked Sendable {
    var operation: ProjObject?
  }

  private let shared: Mutex<Shared>

  init(_ operation: ProjObject) { shared = Mutex(Shared(operation: operation)) }

  deinit {
    // The operation has to be gone before somebody else may use its context.
    let session = shared.withLock { shared in
      let session = shared.operation?.session
      shared.operation = nil
      return session
    }
    session?.giveBack()
  }

  func worker() throws(GeosegError) -> TransformWorker {
    let session = try ProjSession.take()
    let copy = shared.withLock { shared in
      // Nothing of the copy escapes but the worker that owns it.
      nonisolated(unsafe) let copy = shared.operation.flatMap { operation in
        session.owned(proj_clone(session.context, operation.pointer))
      }
      return copy
    }
    guard let copy else {
      session.giveBack()
      throw GeosegError(.internalFault, ["what": "proj_clone"])
    }
    return TransformWorker(copy)
  }
}

/// A worker's own copy of the operation in its own context.
private final class TransformWorker {
  private var operation: ProjObject?
  private let session: ProjSession

  init(_ operation: ProjObject) {
    self.operation = operation
    session = operation.session
  }

  deinit {
    operation = nil
    session.giveBack()
  }

  func transform(_ buffers: CoordinateBuffers, _ range: Range<Int>) {
    guard let x = buffers.x, let y = buffers.y, let operation else { return }
    let stride = MemoryLayout<Double>.stride
    proj_trans_generic(
      operation.pointer, PJ_FWD, x + range.lowerBound, stride, range.count,
      y + range.lowerBound, stride, range.count, nil, 0, 0, nil, 0, 0)
  }
}
