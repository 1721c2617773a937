internal import GeoCore

/// What holds for every index of environments.
enum EnvironmentTexts {
  static let caution = Phrase(
    en: """
      Depends on kernel and bandwidth: name both. People at the rim of the data have only part of \
      their surroundings in it. With zones wider than half the bandwidth the value says more about \
      the zones than about people: spread them over cells (--cells) or take a larger bandwidth.
      """,
    sv: """
      Beror på kärna och bandbredd: ange båda. Människor vid datats rand har bara en del av sin \
      omgivning med. Med zoner bredare än halva bandbredden säger värdet mer om zonerna än om \
      människorna: sprid dem över celler (--cells) eller ta en större bandbredd.
      """)

  static let differences = Phrase(
    en: """
      PySAL's “spatial” indices smooth the counts and weigh zones by smoothed totals, with the \
      smoothed mix as the whole, round to whole persons and give the own zone another constant: \
      another index (0.374 for 0.346 on the tracts of Delaware at 5 km). seg agrees, but its \
      default e^(−2d) in metres leaves everybody with their own zone.
      """,
    sv: """
      PySAL:s ”spatial”-index jämnar ut antalen och väger zonerna med utjämnade summor, med den \
      utjämnade blandningen som helhet, avrundar till hela personer och ger den egna zonen en \
      annan konstant: ett annat index (0,374 mot 0,346 för Delawares tracts vid 5 km). seg \
      stämmer, men dess förval e^(−2d) i meter lämnar alla ensamma med sin egen zon.
      """)

  static let sources: [MeasureInfo.Source] = [
    .init(
      "Reardon & O'Sullivan 2004, Measures of spatial segregation",
      doi: "10.1111/j.0081-1750.2004.00150.x")
  ]

  static let scaleSources: [MeasureInfo.Source] = [
    .init(
      "Reardon et al. 2008, The geographic scale of metropolitan racial segregation",
      doi: "10.1353/dem.0.0019"),
    .init("Lee et al. 2008, Beyond the census tract", doi: "10.1177/000312240807300504"),
  ]

  static let distortionSources: [MeasureInfo.Source] = [
    .init(
      "Olteanu, Randon-Furling & Clark 2019, Segregation through the multiscalar lens",
      doi: "10.1073/pnas.1900192116")
  ]
}
