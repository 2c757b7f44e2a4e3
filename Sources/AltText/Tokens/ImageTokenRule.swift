/// How many tokens a picture costs, as each vendor counts.
///
/// Pure arithmetic on the size of the picture that is sent. The vendors publish these rules and change them; the
/// estimate is for budgets and warnings, the bill is the `usage` of the answer.
package enum ImageTokenRule: Sendable, Hashable {
    /// The same for every picture.
    case fixed(Int)

    /// By the detail asked for alone, as Gemini 3 counts (ai.google.dev, "Media resolution").
    case flat(low: Int, high: Int)

    /// OpenAI's tiles (platform.openai.com, "Images and vision"): fit into 2048×2048 pixels, shrink until the short
    /// side is 768 pixels at most, count tiles of 512 pixels. `low` costs the base alone.
    case tiles(base: Int, perTile: Int)

    /// OpenAI's patches of 32 pixels (platform.openai.com, "Images and vision").
    ///
    /// - Parameters:
    ///   - multiplier: Tokens a patch.
    ///   - budget: The most patches for `high`.
    ///   - longSideLimit: The longest side for `high` in pixels, if limited.
    ///   - lowBox: The box in pixels that `low` shrinks into; nil when `low` saves nothing.
    ///   - original: The limits of `original`, which is what `auto` means then; nil when both mean `high`.
    case patches32(
        multiplier: Double, budget: Int, longSideLimit: Int?, lowBox: Int?, original: PatchLimit? = nil)

    /// Anthropic's patches of 28 pixels (docs.anthropic.com, "Vision"): shrunk until the long side and the number of
    /// patches are within the limits; a patch is a token.
    case patches28(longSideLimit: Int, tokenLimit: Int)

    /// Mistral's patches of 28 pixels within a box, and one break a row (docs.mistral.ai, "Vision").
    case mistral28(longSideLimit: Int)

    /// The patches of Qwen's models: sides rounded to whole patches, scaled until their number is within the limits
    /// (`smart_resize` in the models' published image processor).
    ///
    /// - Parameters:
    ///   - patch: The side of the square that becomes one token, in pixels.
    ///   - min: The fewest tokens.
    ///   - max: The most tokens.
    case qwen(patch: Int, min: Int, max: Int)

    /// LLaVA 1.6: one look at the whole, and one at each tile of the best of its five grids (LLaVA-NeXT, "AnyRes").
    case llavaGrid(tile: Int, perTile: Int)

    /// MiniCPM-V: one look at the whole and, when it is larger than a slice, one at each slice (LLaVA-UHD,
    /// arXiv 2403.11703).
    case slices(side: Int, perSlice: Int, limit: Int)

    /// How many tokens a picture costs.
    ///
    /// - Parameters:
    ///   - width: Width in pixels of the picture that is sent; less than 1 counts as 1, more than a million as a
    ///     million.
    ///   - height: Height in pixels, likewise.
    ///   - detail: How closely the model is asked to look; without effect where the model has one way of looking.
    package func tokens(width: Int, height: Int, detail: ImageDetail) -> Int {
        let size = PixelSize(width: width, height: height)
        return switch self {
        case .fixed(let tokens): tokens
        case .flat(let low, let high): detail == .low ? low : high
        case .tiles(let base, let perTile): detail == .low ? base : base + perTile * size.tiles
        case .patches32(let multiplier, let budget, let longSideLimit, let lowBox, let original):
            Self.scaled(
                size.patches(
                    Self.limit(
                        detail, high: PatchLimit(patches: budget, longSidePixels: longSideLimit), lowBox: lowBox,
                        original: original)),
                by: multiplier)
        case .patches28(let longSideLimit, let tokenLimit):
            size.fittedPatches(side: 28, longSideLimit: longSideLimit, limit: tokenLimit)
        case .mistral28(let longSideLimit): size.rowedPatches(side: 28, longSideLimit: longSideLimit)
        case .qwen(let patch, let min, let max): size.roundedPatches(side: patch, min: min, max: max)
        case .llavaGrid(let tile, let perTile): perTile * (1 + size.gridTiles(side: tile))
        case .slices(let side, let perSlice, let limit): perSlice * size.slices(side: side, limit: limit)
        }
    }

    private static func limit(
        _ detail: ImageDetail, high: PatchLimit, lowBox: Int?, original: PatchLimit?
    ) -> PatchLimit {
        switch detail {
        case .high: high
        case .low: PatchLimit(patches: high.patches, longSidePixels: lowBox ?? high.longSidePixels)
        case .auto, .original: original ?? high
        }
    }

    private static func scaled(_ patches: Int, by multiplier: Double) -> Int {
        // 1200 × 1.2 is 1440 although 1.2 has no exact binary form.
        Int((Double(patches) * multiplier - 1e-6).rounded(.up))
    }
}
