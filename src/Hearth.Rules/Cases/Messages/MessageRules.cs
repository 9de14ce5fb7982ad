namespace Hearth.Rules.Cases.Messages;

/// <summary>What messages say, and when people are written to.</summary>
/// <param name="Version">Of the file.</param>
/// <param name="From">Nobody is written to earlier in the day, unless they said so.</param>
/// <param name="Until">Nor later.</param>
/// <param name="Templates">By id.</param>
public sealed record MessageRules(
    string Version,
    TimeOnly From,
    TimeOnly Until,
    IReadOnlyDictionary<string, MessageTemplate> Templates
);
