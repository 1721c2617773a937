internal import Synchronization

/// Memory for searches kept from one batch of work to the next.
final class SearchPool: Sendable {
  private let rows: GraphRows
  private let free = Mutex<[Unshared]>([])

  /// A search that only its holder has.
  private struct Unshared: @unchecked Sendable { let search: VertexSearch }

  init(_ rows: GraphRows) { self.rows = rows }

  func lend() -> LentSearch {
    let known = free.withLock { $0.popLast() }
    return LentSearch(known?.search ?? VertexSearch(rows), from: self)
  }

  fileprivate func takeBack(_ search: VertexSearch) {
    let unshared = Unshared(search: search)
    free.withLock { $0.append(unshared) }
  }
}

/// A search on loan, given back when its holder is done.
final class LentSearch {
  let search: VertexSearch
  private let pool: SearchPool

  fileprivate init(_ search: VertexSearch, from pool: SearchPool) {
    self.search = search
    self.pool = pool
  }

  deinit { pool.takeBack(search) }
}
