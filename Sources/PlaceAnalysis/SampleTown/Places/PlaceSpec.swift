/// A place or a candidate site as it is thought up: what, where in the layout's plane, how large.
struct PlaceSpec: Sendable {
  enum Category: String, Sendable, CaseIterable {
    case library
    case school
    case youthCentre = "youth_centre"
    case sportsHall = "sports_hall"
    case square
    case communityCentre = "community_centre"
  }

  var category: Category
  var name: String
  var x: Double
  var y: Double
  /// Persons at a time; pupils for a school.
  var capacity: Int

  init(_ category: Category, _ name: String, _ x: Double, _ y: Double, _ capacity: Int) {
    self.category = category
    self.name = name
    self.x = x
    self.y = y
    self.capacity = capacity
  }

  static let all: [PlaceSpec] = [
    PlaceSpec(.library, "Stadsbiblioteket", -330, 60, 420),
    PlaceSpec(.library, "Almhöjdens bibliotek", 560, 1420, 120),
    PlaceSpec(.library, "Björkvallens bibliotek", -1850, -950, 110),
    PlaceSpec(.library, "Västerängens bibliotek", -1750, 420, 90),
    PlaceSpec(.library, "Campusbiblioteket", 650, -700, 260),
    PlaceSpec(.library, "Hällbytorps bibliotek", -5350, 180, 60),
    PlaceSpec(.school, "Storgatans skola", -600, 380, 520),
    PlaceSpec(.school, "Norrtullsskolan", -520, 1450, 480),
    PlaceSpec(.school, "Västerängsskolan", -1900, 250, 560),
    PlaceSpec(.school, "Kvarnlidens skola", -1850, 1550, 430),
    PlaceSpec(.school, "Öststadens skola", 620, 330, 460),
    PlaceSpec(.school, "Almhöjdsskolan", 420, 1150, 620),
    PlaceSpec(.school, "Norra Almskolan", 800, 1850, 540),
    PlaceSpec(.school, "Eklidens skola", 1950, 900, 450),
    PlaceSpec(.school, "Björkvallsskolan", -1650, -1150, 580),
    PlaceSpec(.school, "Vallskolan", -2250, -700, 410),
    PlaceSpec(.school, "Söderportsskolan", -550, -900, 420),
    PlaceSpec(.school, "Solklintens skola", -1850, -1850, 340),
    PlaceSpec(.school, "Ekuddens skola", 1950, -1300, 440),
    PlaceSpec(.school, "Hällbytorps skola", -5500, 350, 380),
    PlaceSpec(.school, "Rävlösa skola", 4150, 3900, 240),
    PlaceSpec(.school, "Södra bygdens skola", -3400, -3300, 150),
    PlaceSpec(.youthCentre, "Ungdomens hus", -250, 450, 160),
    PlaceSpec(.youthCentre, "Almhöjdens fritidsgård", 700, 1500, 110),
    PlaceSpec(.youthCentre, "Björkvallens fritidsgård", -1950, -1050, 100),
    PlaceSpec(.youthCentre, "Eklidens fritidsgård", 1850, 700, 80),
    PlaceSpec(.youthCentre, "Västerängens fritidsgård", -2050, 600, 70),
    PlaceSpec(.youthCentre, "Hällbytorps fritidsgård", -5250, 420, 60),
    PlaceSpec(.sportsHall, "Svanhallen", -750, -600, 900),
    PlaceSpec(.sportsHall, "Almhöjdens idrottshall", 350, 1750, 300),
    PlaceSpec(.sportsHall, "Björkvallens idrottshall", -1450, -800, 280),
    PlaceSpec(.sportsHall, "Västerängshallen", -2250, 150, 320),
    PlaceSpec(.sportsHall, "Campushallen", 850, -950, 350),
    PlaceSpec(.sportsHall, "Eklidshallen", 2250, 1250, 250),
    PlaceSpec(.sportsHall, "Ekuddens idrottshall", 1700, -800, 240),
    PlaceSpec(.sportsHall, "Rävlösa bygdehall", 4300, 4000, 180),
    PlaceSpec(.square, "Stora torget", -180, 160, 1600),
    PlaceSpec(.square, "Stationstorget", -330, -290, 900),
    PlaceSpec(.square, "Norrbrotorget", 110, 760, 500),
    PlaceSpec(.square, "Almhöjdens centrum", 620, 1380, 700),
    PlaceSpec(.square, "Björkvallens centrum", -1780, -880, 650),
    PlaceSpec(.square, "Hamntorget", 160, -1420, 550),
    PlaceSpec(.square, "Studenttorget", 560, -620, 450),
    PlaceSpec(.square, "Kvarntorget", -1500, 1150, 300),
    PlaceSpec(.square, "Hällbytorps torg", -5300, 60, 200),
    PlaceSpec(.communityCentre, "Folkets hus", -500, -120, 350),
    PlaceSpec(.communityCentre, "Almhöjdens medborgarhus", 500, 1600, 200),
    PlaceSpec(.communityCentre, "Björkvallens allaktivitetshus", -2100, -1250, 180),
    PlaceSpec(.communityCentre, "Öststadens kulturhus", 950, 500, 150),
    PlaceSpec(.communityCentre, "Södra bygdegården", 3600, -3000, 120),
    PlaceSpec(.communityCentre, "Norra bygdegården", -1200, 3600, 120),
  ]
}
