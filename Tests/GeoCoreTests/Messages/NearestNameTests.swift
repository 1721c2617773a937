import Testing

@testable import GeoCore

@Suite("Nearest names")
struct NearestNameTests {
  let columns = ["deso", "pop_2022", "born_sweden", "born_abroad", "age_0_4", "age_5_9"]

  @Test(
    "a misspelt name finds the one that was meant",
    arguments: [
      ("born_abraod", "born_abroad"), ("bornabroad", "born_abroad"), ("Born-Sweden", "born_sweden"),
      ("DESO", "deso"), ("pop_2202", "pop_2022"), ("born abroad", "born_abroad"),
    ])
  func misspelt(_ text: String, _ expected: String) {
    #expect(nearestNames(to: text, in: columns).first == expected)
  }

  @Test("the beginning of a name finds the names that go on so")
  func prefix() {
    #expect(nearestNames(to: "born", in: columns) == ["born_sweden", "born_abroad"])
  }

  @Test("a name that is nothing like the others finds none")
  func unlike() {
    #expect(nearestNames(to: "tenure", in: columns).isEmpty)
    #expect(nearestNames(to: "", in: columns).isEmpty)
    #expect(nearestNames(to: "x", in: [String]()).isEmpty)
  }

  @Test("ties keep the order of the names and the limit holds")
  func ties() {
    #expect(nearestNames(to: "aX", in: ["aC", "aB", "aA", "aD"]) == ["aC", "aB", "aA"])
    #expect(nearestNames(to: "aX", in: ["aC", "aB"], limit: 1) == ["aC"])
  }

  @Test("edits are counted, a swap of neighbours as one")
  func distance() {
    #expect(editDistance("abcd", "abdc") == 1)
    #expect(editDistance("kitten", "sitting") == 3)
    #expect(editDistance("", "abc") == 3)
    #expect(editDistance("åäö", "aao") == 3)
  }

  @Test("distance is symmetric and zero only for equal texts")
  func metric() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      func word() -> String {
        String(
          (0..<Int.random(in: 0...8, using: &random)).map { _ in
            "abc".randomElement(using: &random) ?? "a"
          })
      }
      let (a, b) = (word(), word())
      #expect(editDistance(a, b) == editDistance(b, a))
      #expect((editDistance(a, b) == 0) == (a == b))
      #expect(editDistance(a, b) <= max(a.count, b.count))
    }
  }

  @Test("a very long name is not compared")
  func long() {
    let long = String(repeating: "a", count: 100_000)
    #expect(nearestNames(to: long, in: [long]).isEmpty)
    #expect(nearestNames(to: "deso", in: [long, "deso2"]) == ["deso2"])
  }
}
