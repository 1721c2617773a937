internal import CKernels

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Σⱼ c(dᵢⱼ)·wⱼ for every zone i and several columns of weights w, without a matrix.
///
/// Zones are sorted along a Hilbert curve and cut into blocks; each two blocks meet once, and what
/// is worked out for a pair of zones serves both. Blocks too far apart are passed over. Within a
/// pair of blocks sums are plain, over pairs of blocks compensated.
///
/// - Complexity: O(n²/2) proximities, O(n · columns) memory; with a cut-off O(n · zones within it).
/// - Determinism: the same bits at any number of threads. Builds for different processors differ in
///   the last bits; `kernel` says which ran.
public struct PairSums: Sendable {
  /// One list per column of weights, one sum per zone.
  public let columns: [[Double]]
  /// Pairs farther apart were left out; infinite when none were.
  public let cutoffMetres: Double
  /// The proximity of pairs left out is at most this; 0 when none were.
  public let cutoffProximity: Double
  /// The build of the kernels that ran.
  public let kernel: String

  /// Adds up proximities times weights.
  ///
  /// - Parameters:
  ///   - x: Easting of each zone's centroid, metres, finite.
  ///   - y: Northing, likewise.
  ///   - weights: Columns of one weight per zone, such as the persons of a group.
  ///   - proximity: Of two zones by their distance.
  ///   - ownMetres: Distance of each zone to itself; nil leaves a zone out of its own sum.
  ///   - cutoff: Which pairs are left out.
  /// - Throws: `interrupted`.
  ///
  /// Precondition: all lists are equally long, coordinates finite, scales above 0.
  public init(
    x: [Double], y: [Double], weights: [[Double]], proximity: Proximity, ownMetres: [Double]?,
    cutoff: PairCutoff = .exact, context: RunContext = RunContext()
  ) throws(GeosegError) {
    try self.init(
      x: x, y: y, weights: weights, proximity: proximity, ownMetres: ownMetres, cutoff: cutoff,
      kernels: PairKernels.best, context: context)
  }

  init(
    x: [Double], y: [Double], weights: [[Double]], proximity: Proximity, ownMetres: [Double]?,
    cutoff: PairCutoff, kernels: UnsafePointer<geoseg_pair_kernels>, context: RunContext
  ) throws(GeosegError) {
    precondition(
      x.count == y.count && weights.allSatisfy { $0.count == x.count }
        && ownMetres.map { $0.count == x.count } != false, "lists of different length")
    let own =
      ownMetres.map { $0.map { proximity.value(atMetres: $0) } }
      ?? [Double](repeating: 0, count: x.count)
    kernel = String(cString: kernels.pointee.name)
    guard let decay = Self.decay(proximity, cutoff, zones: x.count) else {
      columns = weights.map { column in column.indices.map { column[$0] * own[$0] } }
      cutoffMetres = .infinity
      cutoffProximity = 0
      return
    }
    cutoffMetres = decay.limit
    cutoffProximity = decay.limit.isFinite ? proximity.value(atMetres: decay.limit) : 0
    // Smaller blocks follow a cut-off more closely, larger ones have less to add up.
    let blocks = PairBlocks(
      x: x, y: y, own: own, weights: weights, length: decay.limit.isFinite ? 128 : 256)
    try Self.run(blocks, decay, kernels, context)
    columns = blocks.collected()
  }

  /// nil when no two zones are near to each other.
  private static func decay(_ proximity: Proximity, _ cutoff: PairCutoff, zones: Int)
    -> geoseg_decay?
  {
    let limit = cutoff.metres(of: proximity, zones: zones)
    switch proximity {
    case .exponential(let scale):
      return geoseg_decay(
        kind: geoseg_exponential, per_scale: 1 / scale, exponent: 0, limit: limit)
    case .power(let scale, let exponent):
      return geoseg_decay(
        kind: geoseg_power, per_scale: 1 / scale, exponent: exponent, limit: limit)
    case .distance:
      return geoseg_decay(kind: geoseg_distance, per_scale: 1, exponent: 0, limit: limit)
    case .ownZone: return nil
    }
  }

  private static func run(
    _ blocks: PairBlocks, _ decay: geoseg_decay, _ kernels: UnsafePointer<geoseg_pair_kernels>,
    _ context: RunContext
  ) throws(GeosegError) {
    let run = PairRun(blocks: blocks, decay: decay, kernels: kernels)
    _ = try context.mapChunks(count: blocks.count, grain: 8, worker: run.scratch) {
      (scratch: inout PairScratch, range) throws(GeosegError) in
      for block in range { run.meetOwn(block, scratch) }
    }
    let rounds = PairRounds(blocks: blocks.count)
    for round in 0..<rounds.rounds {
      let grain = decay.limit.isFinite ? 64 : 4
      _ = try context.mapChunks(count: rounds.pairsPerRound, grain: grain, worker: run.scratch) {
        (scratch: inout PairScratch, range) throws(GeosegError) in
        for index in range {
          if let (a, b) = rounds.pair(index, ofRound: round) { run.meet(a, b, scratch) }
        }
      }
    }
  }
}

/// Sums of one pair of blocks, cleared for every pair.
private final class PairScratch {
  let count: Int
  let a: UnsafeMutablePointer<Double>
  let b: UnsafeMutablePointer<Double>

  init(count: Int) {
    self.count = count
    a = .allocate(capacity: count)
    b = .allocate(capacity: count)
  }

  deinit {
    a.deallocate()
    b.deallocate()
  }
}

/// What every pair of blocks needs.
private struct PairRun: @unchecked Sendable {
  let blocks: PairBlocks
  let decay: geoseg_decay
  let kernels: UnsafePointer<geoseg_pair_kernels>
  /// Pairs beyond this add exactly nothing.
  let reach: Double

  init(
    blocks: PairBlocks, decay: geoseg_decay, kernels: UnsafePointer<geoseg_pair_kernels>
  ) {
    self.blocks = blocks
    self.decay = decay
    self.kernels = kernels
    reach = decay.kind == geoseg_exponential ? min(decay.limit, 708 / decay.per_scale) : decay.limit
  }

  @Sendable func scratch() -> PairScratch { PairScratch(count: blocks.length * blocks.columns) }

  func meetOwn(_ index: Int, _ scratch: PairScratch) {
    scratch.a.update(repeating: 0, count: scratch.count)
    var decay = decay
    var block = blocks.block(index, sums: scratch.a)
    kernels.pointee.own(
      &decay, &block, blocks.own + index &* blocks.length, Int32(blocks.columns),
      Int32(blocks.length))
    blocks.add(scratch.a, toBlock: index)
  }

  func meet(_ a: Int, _ b: Int, _ scratch: PairScratch) {
    if blocks.isApart(a, b, by: reach) { return }
    scratch.a.update(repeating: 0, count: scratch.count)
    scratch.b.update(repeating: 0, count: scratch.count)
    var decay = decay
    var first = blocks.block(a, sums: scratch.a)
    var second = blocks.block(b, sums: scratch.b)
    kernels.pointee.pair(&decay, &first, &second, Int32(blocks.columns), Int32(blocks.length))
    blocks.add(scratch.a, toBlock: a)
    blocks.add(scratch.b, toBlock: b)
  }
}
