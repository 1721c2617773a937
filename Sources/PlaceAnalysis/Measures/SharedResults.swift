internal import GeoCore
internal import Synchronization

/// What several measures of one report need, by key, each worked out once.
final class SharedResults: Sendable {
  private struct AnyKey: Hashable, @unchecked Sendable {
    let key: AnyHashable
  }

  private let results = Mutex<[AnyKey: any Sendable]>([:])

  /// The result filed under `key`, made on first use.
  ///
  /// Measures of one report are computed one after the other, so that nothing is made twice.
  func made<Key: Hashable & Sendable, Value: Sendable>(
    _ key: Key, _ make: () throws(GeosegError) -> Value
  ) throws(GeosegError) -> Value {
    let name = AnyKey(key: AnyHashable(key))
    if let found = results.withLock({ $0[name] }) as? Value { return found }
    let made = try make()
    results.withLock { $0[name] = made }
    return made
  }
}
