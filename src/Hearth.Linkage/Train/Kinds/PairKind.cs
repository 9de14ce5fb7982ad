namespace Hearth.Linkage.Train;

/// <summary>
/// One kind of pair in a model whose evidence is not independent: a match or not, but of one sort (one
/// home, moved, relatives, twins), within which it is. The odds of a match are the sum over kinds that
/// are matches against the sum over the others and over strangers, who are described by u.
/// </summary>
/// <param name="Name">How explanations name it.</param>
/// <param name="IsMatch">Whether both records are of one person.</param>
/// <param name="Share">The share of all pairs of the records that are of this kind, estimated.</param>
/// <param name="Levels">For each comparison the probability of each of its levels; what stands for a null level is not used.</param>
/// <remarks>
/// A latent class model: interactions between comparisons come from mixing classes rather than from
/// terms. Source: Winkler (1993), "Improved decision rules in the Fellegi–Sunter model of record
/// linkage"; Larsen and Rubin (2001), "Iterative automated record linkage using mixture models".
/// </remarks>
public sealed record PairKind(
    string Name,
    bool IsMatch,
    double Share,
    IReadOnlyList<IReadOnlyList<double>> Levels
);
