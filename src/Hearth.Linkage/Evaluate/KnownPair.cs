namespace Hearth.Linkage.Evaluate;

/// <summary>A pair whose truth is known, by a reference file or because people have judged it.</summary>
/// <param name="Weight">Match weight, bits.</param>
/// <param name="IsMatch">Whether both records are one person's.</param>
/// <param name="Stands">For how many pairs it stands: more than 1 when it was drawn from many.</param>
public readonly record struct KnownPair(double Weight, bool IsMatch, double Stands = 1);
