namespace Hearth.Rules.Dates;

/// <summary>A value that changes from stated days on: 15 per cent, and from September 2015 on 10 per cent.</summary>
public sealed record Dated<T>(IReadOnlyList<(DateOnly From, T Value)> Steps)
{
    /// <summary>The value that holds on a day; before the first step, the first.</summary>
    public T On(DateOnly day)
    {
        var value = Steps[0].Value;
        foreach (var step in Steps)
        {
            if (step.From <= day)
                value = step.Value;
        }
        return value;
    }
}
