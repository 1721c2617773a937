import GeoCore
import TestSupport
import Testing

@Suite("Edited streets")
struct StreetEditTests {
  @Test("an added street is led to the nearest streets and splits them")
  func connecting() throws {
    let base = StreetLines.drawn([[(0, 0), (10, 0)], [(0, 10), (10, 10)]])
    let path = StreetLines.drawn([[(4, 1), (4, 8)], [(20, 20), (30, 30)]])
    let lines = base.connecting(path, within: 2, rowBase: 2)
    #expect(lines.rows == [0, 1, 2, 3])
    let network = try StreetJoiner().join(lines).network
    #expect(network.edgeCount == 6)
    #expect(network.componentSizes == [6, 2])
    #expect(network.length == [4, 6, 4, 6, 10, 200.0.squareRoot()])
    #expect(network.faults == [])
    let apart = try StreetJoiner().join(base.connecting(path, within: 0.5, rowBase: 2)).network
    #expect(apart.componentSizes == [2, 2, 2, 2])
  }

  @Test("an added street that ends at a vertex uses it, also where vertices have identities")
  func connectingToVertex() throws {
    var base = StreetLines.drawn([[(0, 0), (10, 0)]])
    base.pointIDs = [5, 6]
    let lines = base.connecting(.drawn([[(11, 0), (15, 0)]]), within: 2, rowBase: 1)
    let network = try StreetJoiner().join(lines).network
    #expect(network.componentSizes == [3])
    #expect(network.length == [10, 5])
  }

  @Test("appended lines keep their attributes under their names")
  func appending() throws {
    var base = StreetLines.drawn([[(0, 0), (1, 0)]])
    base.attributes = [.texts("name", ["a"]), .numbers("width", [3])]
    var more = StreetLines.drawn([[(1, 0), (2, 0)], [(2, 0), (3, 0)]])
    more.attributes = [.numbers("width", [4, 5]), .texts("plan", ["p", "q"])]
    more.speedFactors = [0.5, 1]
    let lines = base.appending(more, rowBase: 100)
    #expect(lines.rows == [0, 100, 101])
    #expect(lines.speedFactors == [1, 0.5, 1])
    func cells(_ name: String) -> [String?] {
      let column = lines.attributes.first { $0.name == name }
      return (0..<3).map { column?.text($0) }
    }
    #expect(cells("name") == ["a", nil, nil])
    #expect(cells("width") == ["3", "4", "5"])
    #expect(cells("plan") == [nil, "p", "q"])
  }

  @Test("removed rows are gone, and closing edges of a row leaves them in place")
  func removing() throws {
    let base = StreetLines.drawn([[(0, 0), (1, 0)], [(1, 0), (2, 0)], [(2, 0), (3, 0)]])
    let fewer = base.removing(rows: [1])
    #expect(fewer.rows == [0, 2])
    #expect(try StreetJoiner().join(fewer).network.componentSizes == [2, 2])
    var network = try StreetJoiner().join(base).network
    network.close(network.edges(ofRows: [1]))
    #expect(network.edgeCount == 3)
    #expect(network.componentSizes == [2, 2])
    #expect(network.faults == [])
  }
}
