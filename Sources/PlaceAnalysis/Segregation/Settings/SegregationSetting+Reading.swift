internal import GeoCore

/// How settings are read that only measures of segregation have.
extension SegregationSetting {
  /// Texts as they are.
  static func texts(_ key: Place<[String]>) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      parameters[keyPath: key] = entries.filter { !$0.isEmpty }
    }
  }

  /// `auto`, `exact` or a number of scales above 0.
  static var pairCutoff: Apply {
    { (entries, parameters, location) throws(GeosegError) in
      let word = entries.count == 1 ? entries[0].lowercased() : ""
      switch (word, Double(word)) {
      case ("auto", _): parameters.pairCutoff = .automatic
      case ("exact", _): parameters.pairCutoff = .exact
      case (_, let scales?) where scales > 0 && scales.isFinite:
        parameters.pairCutoff = .scales(scales)
      default:
        throw GeosegError([
          impossible(
            entries.joined(separator: ","),
            Phrase(
              en: "auto, exact or a number of scales above 0",
              sv: "auto, exact eller ett antal skalor över 0"), location)
        ])
      }
    }
  }

  /// A number of rings, or a distance with its unit.
  static var ringLimit: Apply {
    { (entries, parameters, location) throws(GeosegError) in
      if entries.count == 1, let rings = Int(entries[0]), rings > 0 {
        parameters.ringLimit = .rings(rings)
      } else if let metres = try Length.parseList(entries.joined(separator: ","), at: location)
        .last?
        .metres
      {
        parameters.ringLimit = .metres(metres)
      }
    }
  }

  /// Centres by name, zone or coordinates; `+` makes several of them one.
  static var centres: Apply {
    { (entries, parameters, location) throws(GeosegError) in
      var centres: [Centre] = []
      var faults: [Diagnostic] = []
      for entry in entries {
        let parts = entry.split(separator: "+").map { Centre(String($0)) }
        if parts.isEmpty || parts.contains(nil) {
          faults.append(
            impossible(
              entry,
              Phrase(
                en: "mean, weighted-mean, median, largest, zone:KEY or EAST/NORTH in metres",
                sv: "mean, weighted-mean, median, largest, zone:NYCKEL eller ÖST/NORD i meter"),
              location))
          continue
        }
        let known = parts.compactMap { $0 }
        centres.append(known.count == 1 ? known[0] : .several(known))
      }
      if !faults.isEmpty { throw GeosegError(faults) }
      parameters.centres = centres
    }
  }

  /// Lengths or times, all of one kind.
  static var bandwidths: Apply {
    { (entries, parameters, location) throws(GeosegError) in
      let written = entries.joined(separator: ",")
      let quantities = try Quantity.parseList(written, at: location)
      let cutOffs = quantities.compactMap { CutOff($0) }
      guard cutOffs.count == quantities.count, Set(cutOffs.map(\.isTime)).count == 1 else {
        let possible = Phrase(
          en: "lengths alone or times alone", sv: "bara längder eller bara tider")
        throw GeosegError([impossible(written, possible, location)])
      }
      parameters.bandwidths = cutOffs.map(\.value)
      parameters.bandwidthUnit = cutOffs[0].isTime ? .minutes : .metres
    }
  }

  /// Which values get an interval.
  static var interval: Apply {
    { (entries, parameters, location) throws(GeosegError) in
      guard entries.count == 1, let choice = IntervalChoice(entries[0].lowercased()) else {
        throw GeosegError([
          impossible(
            entries.joined(separator: ","), onlyOne(IntervalChoice.words), location)
        ])
      }
      parameters.interval = choice
    }
  }
}

extension Centre {
  /// As written in an option: a word, `zone:KEY` or `EAST/NORTH`; nil for anything else.
  init?(_ text: String) {
    let words: [String: Centre] = [
      "mean": .meanOfCentroids, "weighted-mean": .populationWeightedMean,
      "median": .medianOfCentroids, "largest": .mostPopulousZone,
    ]
    let text = text.split(separator: " ").joined(separator: " ")
    if let centre = words[text.lowercased()] {
      self = centre
    } else if text.hasPrefix("zone:"), text.count > 5 {
      self = .zone(String(text.dropFirst(5)))
    } else {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let x = Double(parts[0]), let y = Double(parts[1]), x.isFinite,
        y.isFinite
      else { return nil }
      self = .place(x: x, y: y)
    }
  }
}
