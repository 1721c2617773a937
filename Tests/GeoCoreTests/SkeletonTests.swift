import Testing

@testable import GeoCore

@Test("chunked work gives the same results in the same order at any thread count")
func chunkedWorkIsDeterministic() throws {
  let reference = try RunContext(threads: 1).mapChunks(count: 1003, grain: 10) { Array($0) }
  for threads in [2, 3, 8] {
    let other = try RunContext(threads: threads).mapChunks(count: 1003, grain: 10) { Array($0) }
    #expect(other == reference)
  }
  #expect(reference.flatMap { $0 } == Array(0..<1003))
}
