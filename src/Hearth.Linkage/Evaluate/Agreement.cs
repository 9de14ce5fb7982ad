namespace Hearth.Linkage.Evaluate;

/// <summary>How far what was found is right and complete.</summary>
/// <param name="Correct">Found and true.</param>
/// <param name="Found">Found in all.</param>
/// <param name="True">True in all.</param>
public sealed record Agreement(long Correct, long Found, long True)
{
    /// <summary>The share of what was found that is true; 1 when nothing was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Correct / Found;

    /// <summary>The share of what is true that was found; 1 when nothing is true.</summary>
    public double Recall => True == 0 ? 1 : (double)Correct / True;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Found + True == 0 ? 1 : 2.0 * Correct / (Found + True);
}
