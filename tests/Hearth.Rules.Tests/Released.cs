using Hearth.Rules.Frameworks;
using Hearth.Rules.Loading;
using Hearth.Rules.Tests.Cases;
using Hearth.Testing;

namespace Hearth.Rules.Tests;

/// <summary>The rulebook of this checkout and the cases beside its frameworks.</summary>
internal static class Released
{
    private static readonly Dictionary<string, IReadOnlyList<Example>> Read = new(
        StringComparer.Ordinal
    );

    public static Rulebook Rulebook { get; } = new(Checkout.PathOf("rulebook"));

    public static IReadOnlyList<Example> Cases(Framework framework)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(framework.Key, out var cases))
                Read[framework.Key] = cases = CaseReader.Read(
                    Path.ChangeExtension(framework.File, ".cases.yaml"),
                    Sources(framework)
                );
            return cases;
        }
    }

    public static IReadOnlyCollection<string> Sources(Framework framework) =>
        framework
            .Indicators.SelectMany(i => i.Indicator.Sources.SelectMany(s => s))
            .ToHashSet(StringComparer.Ordinal);
}
