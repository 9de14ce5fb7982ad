using Hearth.Rules.Facts;
using Hearth.Rules.People;

namespace Hearth.Rules.Tests.Cases;

/// <summary>An example an officer wrote beside a framework: people, what is recorded of them, and what the rule must say.</summary>
internal sealed record Example(
    string Name,
    DateOnly On,
    FamilyFacts Family,
    SourceCoverage Coverage,
    IReadOnlyDictionary<string, string> Expect,
    string? Because
);
