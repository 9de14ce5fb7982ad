using Hearth.Rules.Frameworks;

namespace Hearth.Rules.Loading;

/// <summary>Two versions of one framework are never in force on the same day: which rule held must have one answer.</summary>
internal static class OverlapCheck
{
    public static void Run(IEnumerable<Framework> frameworks)
    {
        foreach (var versions in frameworks.GroupBy(f => f.Id, StringComparer.Ordinal))
        {
            Framework? before = null;
            foreach (var framework in versions.OrderBy(f => f.InForce.Start))
            {
                if (before is not null && before.InForce.Meets(framework.InForce))
                    throw new RuleFileException(
                        framework.File,
                        LineOfInForce(framework.File),
                        $"{framework.Key} is in force on days on which {before.Key} is"
                    );
                before = framework;
            }
        }
    }

    private static int LineOfInForce(string file) =>
        1
        + File.ReadLines(file)
            .TakeWhile(l => !l.StartsWith("in-force", StringComparison.Ordinal))
            .Count();
}
