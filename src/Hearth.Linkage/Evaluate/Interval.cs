namespace Hearth.Linkage.Evaluate;

/// <summary>A figure with the range in which it lies with about 95 % confidence.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
public sealed record Interval(double Value, double Low, double High);
