extension MetricCRS.Reason {
  /// The reason in a few words, to stand after the name of the system.
  public var phrase: Phrase {
    switch self {
    case .asked: Phrase(en: "asked for", sv: "begärt")
    case .plane: Phrase(en: "unreferenced metres", sv: "meter utan referenssystem")
    case .sweden: Phrase(en: "the data are in Sweden", sv: "data ligger i Sverige")
    case .ofData: Phrase(en: "the data are in it", sv: "data är i det")
    case .utm: Phrase(en: "the UTM zone that fits", sv: "den UTM-zon som passar")
    case .equalArea:
      Phrase(
        en: "equal-area projection about the middle of the data",
        sv: "ytriktig projektion kring mitten av data")
    case .noCoordinates: Phrase(en: "there are no coordinates", sv: "det finns inga koordinater")
    }
  }
}
