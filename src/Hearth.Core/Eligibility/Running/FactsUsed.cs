using Hearth.Rules.Facts;
using Hearth.Rules.Frameworks;

namespace Hearth.Core.Eligibility.Running;

/// <summary>The kinds of fact a framework looks at: nothing else is kept while it is run.</summary>
internal static class FactsUsed
{
    public static IReadOnlySet<FactKind> By(Framework framework) =>
        framework
            .Indicators.SelectMany(i => i.Indicator.Criterion.Kinds)
            // Whether a child of 16 to 18 depends on the family is told by activity and attendance.
            .Append(FactKind.Activity)
            .Append(FactKind.Attendance)
            .ToHashSet();
}
