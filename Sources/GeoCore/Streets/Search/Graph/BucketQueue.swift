/// Vertices waiting to be searched from, in buckets of a common width of cost.
///
/// Buckets are used in a ring. What is due beyond it waits in a heap of its own, so that a ferry
/// among footways costs no memory.
struct BucketQueue {
  struct Bucket {
    var vertices: UnsafeMutablePointer<UInt32>
    var count: Int32
    var capacity: Int32
  }

  private let ring: UnsafeMutablePointer<Bucket>
  private let mask: UInt64
  /// Buckets per unit of cost.
  private let scale: Double
  /// What is due beyond the ring.
  private var later = SearchQueue()
  /// Entries in the ring.
  private(set) var waiting = 0
  /// The bucket that is being emptied.
  private(set) var current: UInt64 = 0

  /// Costs up to this many buckets can be told apart.
  static let mostBuckets = 0x1p51

  /// - Parameters:
  ///   - longest: the greatest cost of an arc.
  init(scale: Double, longest: Double) {
    self.scale = scale
    var size: UInt64 = 64
    while size < 1024, Double(size) < longest * scale + 2 { size *= 2 }
    mask = size - 1
    ring = .allocate(capacity: Int(size))
    for index in 0..<Int(size) {
      ring[index] = Bucket(vertices: .allocate(capacity: 16), count: 0, capacity: 16)
    }
  }

  func deallocate() {
    for index in 0...Int(mask) { ring[index].vertices.deallocate() }
    ring.deallocate()
    later.deallocate()
  }

  /// The bucket of a cost; rises with it.
  ///
  /// Rounded to the nearest by adding so much that whole numbers are all that is left.
  @inline(__always)
  func bucket(of cost: Double) -> UInt64 { (cost * scale + 0x1p52).bitPattern }

  /// Begins anew at the bucket of the least cost to come.
  mutating func begin(at cost: Double) { current = bucket(of: cost) }

  @inline(__always)
  mutating func push(_ vertex: UInt32, _ cost: Double) {
    let bucket = bucket(of: cost)
    if bucket &- current > mask {
      later.push(.init(cost: cost, vertex: vertex))
    } else {
      append(vertex, to: bucket)
    }
  }

  @inline(__always)
  private mutating func append(_ vertex: UInt32, to bucket: UInt64) {
    let slot = Int(truncatingIfNeeded: bucket & mask)
    let count = ring[slot].count
    if count == ring[slot].capacity { grow(slot) }
    ring[slot].vertices[Int(count)] = vertex
    ring[slot].count = count &+ 1
    waiting &+= 1
  }

  @inline(never)
  private func grow(_ slot: Int) {
    let old = ring[slot]
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: Int(old.capacity) * 2)
    larger.moveInitialize(from: old.vertices, count: Int(old.count))
    old.vertices.deallocate()
    ring[slot].vertices = larger
    ring[slot].capacity = old.capacity * 2
  }

  /// The bucket to be emptied next, nil when nothing waits.
  @inline(__always)
  mutating func next(_ labels: UnsafeMutablePointer<Double>) -> UnsafeMutablePointer<Bucket>? {
    if later.count > 0 { callDue(labels) }
    if waiting == 0 { return nil }
    while true {
      let bucket = ring + Int(truncatingIfNeeded: current & mask)
      if bucket.pointee.count > 0 { return bucket }
      current &+= 1
      if later.count > 0 { callDue(labels) }
    }
  }

  /// Ends with a bucket once all that was in it has been searched from.
  @inline(__always)
  mutating func finish(_ bucket: UnsafeMutablePointer<Bucket>) {
    waiting &-= Int(bucket.pointee.count)
    bucket.pointee.count = 0
    current &+= 1
  }

  /// Lets what has come due into the ring; what has meanwhile been reached for less is dropped.
  @inline(never)
  private mutating func callDue(_ labels: UnsafeMutablePointer<Double>) {
    while later.count > 0 {
      let first = later.first
      let due = bucket(of: first.cost)
      if due > current {
        if waiting > 0 { return }
        current = due
      }
      _ = later.pop()
      if labels[Int(first.vertex)] == first.cost { append(first.vertex, to: current) }
    }
  }

  /// Moves all that waits to a heap, by what it costs now.
  @inline(never)
  mutating func empty(into heap: inout SearchQueue, _ labels: UnsafeMutablePointer<Double>) {
    for slot in 0...Int(mask) {
      for index in 0..<Int(ring[slot].count) {
        let vertex = ring[slot].vertices[index]
        heap.push(.init(cost: labels[Int(vertex)], vertex: vertex))
      }
      ring[slot].count = 0
    }
    waiting = 0
    while later.count > 0 {
      let vertex = later.pop().vertex
      heap.push(.init(cost: labels[Int(vertex)], vertex: vertex))
    }
  }
}
