internal import Synchronization

/// How many contacts may be found before the zones are taken for piled up.
///
/// In a map every corner gives a few contacts. Where hundreds of zones lie on each other, all of them
/// touch all others, and the pairs would fill the memory.
final class ContactBudget: Sendable {
  private let used = Atomic<Int>(0)
  private let limit: Int

  init(corners: Int) { limit = 20_000_000 + 64 * corners }

  /// Throws once more contacts were found than any map has.
  func spend(_ contacts: Int) throws(GeosegError) {
    let total = used.add(contacts, ordering: .relaxed).newValue
    if total > limit { throw GeosegError(.zonesPiledUp) }
  }

  /// Throws when so many zones at one place would exceed the budget by themselves.
  func check(zonesAtOnePlace zones: Int) throws(GeosegError) {
    if zones > 1 << 16 || zones * zones / 2 > limit { throw GeosegError(.zonesPiledUp) }
  }
}
