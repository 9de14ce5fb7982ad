namespace Hearth.Linkage.Compare;

/// <summary>
/// Agreement on a rare value says more than on a common one: a level's Bayes factor is multiplied by
/// (u of exact agreement ÷ the value's frequency) to the power of <see cref="Weight"/>. When the two
/// values differ the greater frequency is used.
/// </summary>
/// <param name="Column">Whose values' frequencies are used.</param>
/// <param name="Weight">From 0 (no adjustment) to 1 (full).</param>
/// <param name="MinimumU">Frequencies below this count as this, so that one odd spelling does not decide a pair.</param>
/// <remarks>Source: Splink documentation, "Term-frequency adjustments".</remarks>
public sealed record TermFrequency(string Column, double Weight = 1, double MinimumU = 0);
