import Dispatch
import Synchronization
import Testing

@testable import GeoCore

@Suite("PROJ from many threads at once")
struct ConcurrentProjectingTests {
  @Test("projectors made, shared and dropped on many threads give the same bits") func many() throws
  {
    let x = (0..<2_000).map { 11 + Double($0) * 0.006 }
    let y = (0..<2_000).map { 55.5 + Double($0) * 0.006 }
    let shared = try Projector(from: .wgs84, to: .sweref99TM)
    let expected = try shared.project(x: x, y: y)
    let wrong = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 40) { i in
      do {
        let projector =
          i.isMultiple(of: 2) ? shared : try Projector(from: .wgs84, to: .sweref99TM)
        let made = try projector.project(x: x, y: y)
        let back = try Projector(from: .sweref99TM, to: .wgs84).project(x: made.x, y: made.y)
        let name = try CRS.parse("EPSG:\(3007 + i % 12)").facts().name
        if made.x != expected.x || made.y != expected.y || abs(back.x[7] - x[7]) > 1e-9
          || !name.hasPrefix("SWEREF99 ")
        {
          wrong.add(1, ordering: .relaxed)
        }
      } catch {
        wrong.add(1, ordering: .relaxed)
      }
    }
    #expect(wrong.load(ordering: .relaxed) == 0)
  }

  @Test("a run that is cancelled while projecting stops") func cancelled() throws {
    let cancellation = Cancellation()
    cancellation.cancel()
    let projector = try Projector(from: .wgs84, to: .sweref99TM)
    let error = #expect(throws: GeosegError.self) {
      try projector.project(x: [18], y: [59], run: RunContext(cancellation: cancellation))
    }
    #expect(error?.exit == .interrupted)
  }
}
