internal import GeoCore

extension Plan.Task {
  /// Which pairs the layers `links` and `paths` hold; all in reach unless the plan says otherwise.
  ///
  /// - Throws: `settingImpossible`.
  func linkChoice() throws(GeosegError) -> LinkChoice {
    guard let setting = settings.last(where: { $0.name == LinkChoice.settingName }) else {
      return .reach
    }
    let location = Location(planKey: "\(family.rawValue).\(LinkChoice.settingName)")
    guard setting.values.count == 1, let choice = LinkChoice(rawValue: setting.values[0]) else {
      let words = LinkChoice.allCases.map(\.rawValue).joined(separator: ", ")
      throw GeosegError(
        .settingImpossible,
        [
          "value": .text(setting.values.joined(separator: ",")),
          "possible": .phrase(Phrase(en: words, sv: words)),
        ], at: location)
    }
    return choice
  }
}
